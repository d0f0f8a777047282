import Dunning

extension Casebook {
  /// Remembers a decision once all its events are folded.
  package mutating func settle(at moment: Moment) {
    if operations[moment.operation] == nil { operations[moment.operation] = moment.sequence }
    watchClock(moment)
    lastMoment = moment
    let settled = current
    current = DecisionInProgress()
    let decision = settled.remembered(as: moment.sequence, in: self)
    remember(settled, at: moment)
    if !settled.undone.isEmpty {
      for sequence in settled.undone { close(sequence, in: \.decisions, of: moment.by) }
      if decision.changes.isEmpty {
        undoings[moment.by] = nil
      } else {
        Self.push(decision, to: &undoings[moment.by, default: []])
      }
    } else if let redone = settled.redone {
      close(redone, in: \.undoings, of: moment.by)
      Self.push(decision, to: &decisions[moment.by, default: []])
    } else if settled.isACollectors {
      Self.push(decision, to: &decisions[moment.by, default: []])
      undoings[moment.by] = nil
    }
  }

  /// Keeps with a collector's last decision what the planning that followed it took out of the queue.
  private mutating func remember(_ settled: DecisionInProgress, at moment: Moment) {
    guard !settled.replaced.isEmpty, moment.operation.utf8.suffix(5).elementsEqual("/plan".utf8),
      let place = decisions[moment.by]?.indices.last, let last = decisions[moment.by]?[place],
      !last.changes.isEmpty,
      operations[String(decoding: moment.operation.utf8.dropLast(5), as: UTF8.self)] == last.sequence
    else { return }
    decisions[moment.by]?[place].changes += settled.replaced
    for (id, version) in settled.versionsBefore where last.versionsBefore[id] == nil {
      decisions[moment.by]?[place].versionsBefore[id] = version
    }
  }

  private typealias Memory = WritableKeyPath<Casebook, [String: [PastDecision]]>

  private static func push(_ decision: PastDecision, to memory: inout [PastDecision]) {
    memory.append(decision)
    if memory.count > PastDecision.mostKept { memory.removeFirst(memory.count - PastDecision.mostKept) }
  }

  /// Forgets a decision that was taken back; those before it stand again as if it had never been.
  private mutating func close(_ sequence: Int, in memory: Memory, of collector: String) {
    guard let place = self[keyPath: memory][collector]?.firstIndex(where: { $0.sequence == sequence }),
      let closed = self[keyPath: memory][collector]?.remove(at: place)
    else { return }
    for (id, before) in closed.versionsBefore {
      guard let reminder = reminder(id) else { continue }
      // What planning withdrew and nobody gave back is not as it was.
      if case .cancelled = reminder.state { continue }
      let version = reminder.version
      for stack in [\Casebook.decisions, \Casebook.undoings] as [Memory] {
        guard let known = self[keyPath: stack][collector] else { continue }
        for index in known.indices where known[index].versions[id] == before {
          self[keyPath: stack][collector]?[index].versions[id] = version
        }
      }
    }
  }
}
