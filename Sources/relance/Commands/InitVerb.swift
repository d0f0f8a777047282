import ArgumentParser
import Backoffice
import Journal
import Receivables
import Settings
import Wording

/// Makes a new store.
struct InitVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: CommandWords.say(
      "Crée un dossier d'essai, ses réglages et ses scénarios.",
      "Makes a sandbox store, its settings and its scenarios."))

  @OptionGroup var global: GlobalOptions

  func perform(on console: Console) throws -> Int32 {
    let surroundings = ProcessSurroundings()
    let locator = StoreLocator(surroundings)
    let folder = try locator.store(chosen: global.store)
    let keeper = try StoreMaking.make(
      folder, mode: .sandbox, settings: Array(SettingsFile.defaultText.utf8), locator: locator,
      surroundings: surroundings, options: global)
    if global.json {
      console.json { writer in
        writer.beginObject()
        writer.field("store", keeper.store.path)
        writer.field("mode", keeper.mode.rawValue)
        writer.endObject()
      }
      return 0
    }
    console.line(console.say("Dossier créé : \(keeper.store.path)", "Store made: \(keeper.store.path)"))
    console.line(
      console.say(
        "Complétez \(keeper.store.settings), puis : relance import FICHIERS, relance plan.",
        "Complete \(keeper.store.settings), then: relance import FILES, relance plan."))
    return 0
  }
}

/// Makes stores with people's files in them.
enum StoreMaking {
  /// Makes a store with its `settings.toml` and the scenarios to be changed.
  static func make(
    _ folder: String, mode: StoreMode, settings: [UInt8], locator: StoreLocator,
    surroundings: ProcessSurroundings, options: GlobalOptions
  ) throws -> Bookkeeper {
    let choice = OccasionChoice(
      today: options.today, collector: options.collector ?? surroundings.collector,
      operation: options.operation, now: surroundings.now(in: mode))
    return try Bookkeeper.create(
      folder: folder, mode: mode, stateFolder: try locator.stateFolder(),
      files: [
        "settings.toml": settings, "scenarios/default.toml": Array(ScenarioFile.defaultText.utf8),
        "scenarios/particuliers.toml": Array(ScenarioFile.consumerText.utf8),
        "scenarios/public.toml": Array(ScenarioFile.publicBodyText.utf8),
        RatesFile.name: Array(RatesFile.defaultText.utf8),
      ],
      on: try choice.occasion(in: mode, isWriting: true), allowingNetwork: options.allowNetworkFs)
  }
}
