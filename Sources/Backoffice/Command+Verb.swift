import Casework

extension Command {
  /// The word that names the command to somebody who waits for the lock.
  package var verb: String {
    switch self {
    case .importLedger: "import"
    case .receivePayment, .voidPayment: "payment"
    case .allocate: "allocate"
    case .waiveCharges, .payCharges: "charges"
    case .checkBank: "bank-checked"
    case .saveContact, .saveAddress: "contact"
    case .saveCustomer: "subject"
    case .saveProfile: "profile"
    case .eraseSubject: "subject erase"
    case .adopt, .plan: "plan"
    case .edit: "edit"
    case .approve, .returnToProposed: "approve"
    case .skip: "skip"
    case .snooze: "snooze"
    case .pin: "pin"
    case .requestSend, .recall, .intend, .abandon, .passNoReturn, .conclude: "send"
    case .done: "done"
    case .trackLetter, .cancelLetterEvent: "letter"
    case .resolve: "resolve"
    case .logCall: "call"
    case .promise, .cancelPromise: "promise"
    case .agreeInstalments, .cancelInstalments: "instalments"
    case .interruptLimitation, .cancelInterruption: "limitation"
    case .openDispute, .closeDispute, .changeDispute: "dispute"
    case .pause, .endPause: "pause"
    case .changeStatus, .retractStatus: "status"
    case .moveStage: "stage"
    case .addNote: "note"
    case .undo: "undo"
    case .redo: "redo"
    case .beginEpoch: "store"
    case .confirmClock: "store"
    case .goLive: "go-live"
    }
  }
}
