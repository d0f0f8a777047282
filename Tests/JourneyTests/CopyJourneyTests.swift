import Foundation
import Testing
import Workbench

extension Journeys {
  @Suite("Copying")
  struct Copying {
    @Test("in tmux fills its buffer with exactly what the status line names")
    func tmux() throws {
      let house = try House()
      try house.open()
      let screen = try Screen(house)
      defer { screen.close() }
      try screen.waitFor("(?m)^>.*Boulangerie")
      try screen.press("y")
      try screen.waitFor("Copier")
      try screen.type("phone")
      try screen.press("Escape")
      try screen.waitUntilGone("Copier ")
      try screen.press("y")
      try screen.waitFor("téléphone : 02 61 91 00 10")
      try screen.press("Enter")
      try screen.waitFor("Copié \\(tmux et presse-papiers\\) : 02 61 91 00 10")
      #expect(try screen.buffer() == "02 61 91 00 10")
      #expect(try !screen.text().contains("u annuler"), "a copy is no decision to undo")
    }
  }
}
