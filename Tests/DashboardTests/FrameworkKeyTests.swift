import Canvas
import Casework
import Receivables
import Testing

@testable import Dashboard

@Suite("The table of keys")
struct FrameworkKeyTests {
  @Test("gives no key to two actions, and a word in both languages to every action")
  func defaults() {
    let map = KeyMap()
    #expect(map.conflicts.isEmpty)
    var owners: [Key: DashboardAction] = [:]
    for binding in map.bindings {
      for key in binding.keys {
        #expect(
          owners[key] == nil, "\(key.name) does \(binding.action) and \(String(describing: owners[key]))")
        owners[key] = binding.action
        #expect(map.action(for: key) == binding.action)
      }
      for language in Language.allCases {
        #expect(!binding.action.label(in: language).isEmpty)
        #expect(binding.action.title(in: language) != binding.action.rawValue, "\(binding.action)")
      }
    }
  }

  @Test("types every first letter on AZERTY without AltGr")
  func azerty() {
    let needsAltGr = Set("[]{}\\|@#~".unicodeScalars.map(Key.character))
    for binding in KeyMap().bindings {
      #expect(binding.keys.first.map { !needsAltGr.contains($0) } ?? true)
    }
  }

  @Test("lets the person's keys win, and reports what they take away")
  func overrides() {
    let map = KeyMap(overrides: ["approve": [.character("v")], "call": [.character("v")], "nosuch": []])
    #expect(map.action(for: .character("v")) == .call)
    #expect(map.action(for: .character("c")) == nil)
    #expect(map.conflicts.contains(.claimedTwice(.character("v"), kept: .call, lost: .approve)))
    #expect(map.conflicts.contains(.unknownAction("nosuch")))
    #expect(map.conflicts.contains(.withoutKey(.range)))
  }

  @Test("shows the person's key in the footer and in the help")
  func shownKeys() {
    var desk = FrameworkDesk(keys: KeyMap(overrides: ["call": [.character("b")]]))
    #expect(desk.footer.contains("b Appel"))
    desk.press(.function(1))
    desk.type("consigner")
    #expect(desk.shown.contains("Consigner un appel"))
  }

  @Test("opens the screens by digits and by the AZERTY keys under them")
  func screens() {
    var desk = FrameworkDesk()
    for (keys, tab) in [
      ("2é", Tab.customers), ("3\"", .queue), ("4'", .calls), ("5(", .board), ("1&", .worklist),
    ] {
      for key in keys.unicodeScalars {
        desk.press(.character("1"), .character(key))
        #expect(desk.state.tab == tab)
      }
    }
  }

  @Test("finds an action in the help by its words or its key, and runs it")
  func help() {
    var desk = FrameworkDesk()
    desk.press(.function(1))
    desk.type("clients")
    desk.press(.enter)
    #expect(desk.state.tab == .customers)
    desk.press(.character("1"), .function(1), .character("w"), .enter)
    #expect(desk.shown.contains("Règle et faits"))
  }

  @Test("takes the English name in the French palette")
  func palette() {
    var desk = FrameworkDesk()
    desk.press(.character(":"))
    desk.type("board of fig")
    desk.press(.enter)
    #expect(desk.state.tab == .board)
  }

  @Test("finds an action by what people call it, in both languages", arguments: ["rappel", "recall", "csv"])
  func otherWords(word: String) {
    for language in Language.allCases {
      var desk = FrameworkDesk(language: language)
      desk.press(.character(":"))
      desk.type(word)
      #expect(!desk.shown.contains(language == .french ? "Rien de ce nom" : "Nothing of that name"))
      let action: DashboardAction = word == "csv" ? .export : .undo
      #expect(desk.shown.contains(action.title(in: language)))
    }
  }

  @Test("goes to a row by its number in the palette")
  func rowNumber() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(30))
    desk.press(.character(":"), .character("1"), .character("2"), .enter)
    #expect(desk.state.worklist.list.window.cursor == 11)
    desk.press(.character(":"))
    desk.type("999")
    #expect(desk.shown.contains("aller à la ligne 999"))
    desk.press(.enter)
    #expect(desk.statusLine.contains("Pas de ligne 999 : la dernière est la 30"))
  }

  @Test("runs a letter of the action menu at once")
  func menu() {
    var desk = FrameworkDesk()
    desk.press(.character(","))
    #expect(desk.shown.contains("Consigner un appel"))
    desk.press(.character("c"))
    #expect(desk.shown.contains("SARL Boulangerie Éclair") && desk.state.isTyping)
  }

  @Test("says why a key cannot act now, in the status line, the menu and the footer")
  func disabled() {
    var desk = FrameworkDesk(book: FrameworkDesk.crowd(2))
    desk.press(.character("a"))
    #expect(desk.effects.isEmpty)
    #expect(desk.statusLine.contains("Valider : ce client n'a pas de relance en attente"))
    #expect(desk.footer.contains("(r Relance)"))
    desk.press(.character("A"))
    #expect(desk.statusLine.contains("aucune ligne marquée"))
    desk.press(.character("S"))
    #expect(desk.statusLine.contains("aucune relance validée"))
  }

  @Test("refuses every writing verb in a store that cannot be written, and says so")
  func readOnly() {
    var desk = FrameworkDesk(readOnly: "lecture seule : ouvert par Marc")
    for letter in "cpdnmsaAeizSuDl".unicodeScalars {
      desk.press(.character(letter))
      #expect(desk.effects.isEmpty)
      #expect(desk.statusLine.contains("lecture seule"), "\(letter)")
    }
  }
}
