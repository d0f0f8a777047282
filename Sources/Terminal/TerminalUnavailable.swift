/// Why the dashboard cannot take the terminal; the program ends with exit code 69 (store.md, "unavailable").
package enum TerminalUnavailable: Error, Equatable, Sendable {
  /// Standard input or output is a pipe or a file.
  case noTerminal
  /// `TERM` names a terminal that cannot place its cursor.
  case dumb
  /// `TERM` is not set, or names a terminal that this machine does not describe and that is no kin of xterm.
  case noDescription(term: String)

  /// The exit code of the program.
  package static let exitCode: Int32 = 69

  /// What is wrong, one sentence.
  package func problem(inFrench: Bool) -> String {
    switch self {
    case .noTerminal:
      inFrench
        ? "Le tableau de bord a besoin d’un terminal : l’entrée ou la sortie est redirigée."
        : "The dashboard needs a terminal: input or output is redirected."
    case .dumb:
      inFrench
        ? "Ce terminal (TERM=dumb) ne sait pas placer le curseur."
        : "This terminal (TERM=dumb) cannot place its cursor."
    case .noDescription(let term):
      inFrench
        ? (term.isEmpty
          ? "La variable TERM n’est pas définie."
          : "Le terminal « \(term) » (TERM) n’est pas décrit sur cette machine.")
        : (term.isEmpty
          ? "The variable TERM is not set."
          : "The terminal \"\(term)\" (TERM) is not described on this machine.")
    }
  }

  /// What to do about it, one sentence.
  package func remedy(inFrench: Bool) -> String {
    switch self {
    case .noTerminal:
      inFrench
        ? "Lancez relance dans un terminal, ou utilisez une commande telle que « relance worklist »."
        : "Run relance in a terminal, or use a command such as \"relance worklist\"."
    case .dumb:
      inFrench
        ? "Essayez TERM=xterm-256color, ou utilisez une commande telle que « relance worklist »."
        : "Try TERM=xterm-256color, or use a command such as \"relance worklist\"."
    case .noDescription:
      inFrench
        ? "Installez le paquet ncurses-base (ou ncurses-term), ou essayez TERM=xterm-256color."
        : "Install the package ncurses-base (or ncurses-term), or try TERM=xterm-256color."
    }
  }
}
