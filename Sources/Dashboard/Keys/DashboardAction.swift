/// Every intent of the dashboard, by the name that settings use for remapping.
package enum DashboardAction: String, CaseIterable, Sendable {
  // Around the screen
  case help, menu, palette, open, back, close
  case showWorklist = "show-worklist", showCustomers = "show-customers", showQueue = "show-queue"
  case showCalls = "show-calls", showBoard = "show-board"
  case nextPane = "next-pane", previousPane = "previous-pane"
  case previousMonth = "previous-month", nextMonth = "next-month"
  // Moving
  case up, down, pageUp = "page-up", pageDown = "page-down", halfPageUp = "half-page-up"
  case halfPageDown = "half-page-down", first, last, scrollUp = "scroll-up", scrollDown = "scroll-down"
  case previousCustomer = "previous-customer", nextCustomer = "next-customer"
  // Choosing
  case filter, views, sort, reverseSort = "reverse-sort", mark, range, markUp = "mark-up"
  case markDown = "mark-down", markAll = "mark-all"
  // Working
  case call, reminders, promise, dispute, note, stage, why, snooze, approve
  case approveMarked = "approve-marked", edit, skip, send, undo, redo, done, resolve
  case contacts, profile, instalments, charges, allocation, letter, limitation, pin, pause, cancelPromise =
    "cancel-promise",
    closeDispute = "close-dispute"
  case endPause = "end-pause", fileClaim = "file-claim", copySent = "copy-sent"
  case plan, checkBank = "check-bank"
  // Showing
  case dossier
  case preview, difference, copy, openFile = "open-file", export, apply, pauseLive = "pause-live", warnings,
    redraw, suspend, mouse
}
