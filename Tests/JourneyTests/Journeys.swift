import Testing

/// What people do with the real binaries, one journey after the other.
@Suite("Journeys", .serialized)
struct Journeys {}
