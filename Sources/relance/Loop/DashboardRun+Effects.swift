import Backoffice
import Canvas
import Casework
import Dashboard
import Dunning
import Glibc
import Journal
import Receivables
import Settings
import Terminal
import Wording

extension DashboardRun {
  /// Does what the dashboard asked for.
  func perform(_ effect: DashboardEffect) {
    switch effect {
    case .record(let command): record(command)
    case .edit(let id): edit(id)
    case .resumeEdit(let id, let fromDraft): resumeEdit(id, fromDraft: fromDraft)
    case .editNote(let form, let text): editNote(of: form, text)
    case .send: startCourier()
    case .copy(let text): take(.said(Clipboard().take(text, in: session.language)))
    case .open(let file): open(file)
    case .export(let table, let format): export(table, as: format)
    case .saveDraft(let name, let text): keepDraft(text, named: name)
    case .redraw: screen.forget()
    case .suspend: screen.stop()
    case .mouse(let isOn): screen.listenToMouse(isOn)
    case .quit: leave()
    }
  }

  private func record(_ command: Command) {
    do {
      if case .requestSend = command {
        _ = try session.freshOccasion()
        if let changed = try session.adoptOtherBank() {
          refresh()
          take(.worldChanged(DashboardArrivals()))
          return take(.refused(changed))
        }
      }
      if case .plan = command { fileWarnings = DashboardRun.fileWarnings(of: session) }
      if case .plan = command,
        let preview = try session.keeper.previewAdoption(on: try session.freshOccasion())
      {
        return take(.rulesChanged(preview))
      }
      let before = world.book
      let receipt = try session.carryOut(command)
      refresh()
      take(
        .recorded(
          remarks: receipt.remarks.map { $0.text(in: session.language) }, isUnchanged: receipt.events.isEmpty,
          approvalsVoided: receipt.approvalsVoided(before: before),
          isUnplanned: receipt.planningProblem != nil))
    } catch let problem as BookkeeperProblem {
      refresh()
      take(.refused(problem.phrase(in: session.language)))
    } catch {
      take(.failed("\(error)"))
    }
  }

  /// Starts the courier for what was requested; it waits for the hold itself.
  ///
  /// One at a time: a request made while one runs may come too late for it, so another follows.
  func startCourier() {
    guard courier == nil else {
      isCourierWanted = true
      return
    }
    let language = session.language
    do {
      courier = try CourierRun.start(for: session)
    } catch {
      departures.settle(world)
      take(.refused(session.phrase(ofAny: error)))
      return
    }
    world.isSending = courier != nil
    if courier == nil {
      departures.settle(world)
      take(
        .failed(language.say("Le programme d’envoi ne démarre pas.", "The sending program does not start.")))
    }
  }

  /// Starts the courier for what leaves by itself, unless another process is sending.
  func resumeSending() {
    do throws(StoreProblem) {
      if try SendLock.isHeld(session.keeper.store) { return departures.leaveToOthers(world) }
    } catch {
      // The courier meets the same and says it.
    }
    let requests = departures.requests(world)
    startCourier()
    guard courier != nil, requests > 0 else { return }
    let language = session.language
    let count = language.counted(
      requests, language.say("message demandé", "requested message"),
      language.say("messages demandés", "requested messages"))
    take(.said(language.say("Envoi repris : \(count).", "Sending again: \(count).")))
  }

  /// Takes what the courier says; at its end its account goes to the status line.
  func listenToCourier() {
    guard var running = courier else { return }
    let isRunning = running.listen()
    courier = running
    guard !isRunning else { return }
    courier = nil
    let code = running.finish()
    follow()
    refresh()
    if code == StoreProblem.busy(nil).exitCode {
      departures.leaveToOthers(world)
    } else {
      departures.settle(world)
    }
    take(.worldChanged(DashboardArrivals()))
    if isCourierWanted {
      isCourierWanted = false
      startCourier()
    }
    guard !running.account.isEmpty || code != 0 else { return }
    let (text, remedy) = running.accountAndRemedy
    if code == 0 {
      take(.said(running.account))
    } else {
      take(.failed(text.isEmpty ? "relance-courier: \(code)" : text, remedy: remedy))
    }
  }
}
