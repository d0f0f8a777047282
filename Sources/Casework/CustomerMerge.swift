import Receivables

extension Customer {
  /// Takes what a file says of this customer; what the file is silent about stays.
  ///
  /// - Returns: What became of fields that a person had changed.
  mutating func update(by entry: CustomerEntry) -> [FileNews] {
    if let name = entry.name { self.name = name }
    if let siren = entry.siren { self.siren = siren }
    if let siret = entry.siret { self.siret = siret }
    if let vatNumber = entry.vatNumber { self.vatNumber = vatNumber }
    if let language = entry.language { self.language = language }
    if let segment = entry.segment { self.segment = segment }
    if let terms = entry.terms { self.terms = terms }
    if let rate = entry.contractRate { contractRate = rate }
    if let limit = entry.creditLimit { creditLimit = limit }
    if let iceBreaker = entry.iceBreaker { self.iceBreaker = iceBreaker }
    if let group = entry.group { self.group = group }
    if let tags = entry.tags { self.tags = tags }
    variables.merge(entry.variables) { $1 }
    let isAlone = entry.contacts.count(where: \.stated.isNameless) == 1
    return (entry.address.flatMap { take($0) }.map { [$0] } ?? [])
      + entry.contacts.flatMap { merge($0, isAlone: isAlone) }
  }

  /// Takes the address of a file, unless it says again what a person has put right since.
  private mutating func take(_ file: PostalAddress) -> FileNews? {
    let former = filedAddress ?? address
    let new = former.told(by: file)
    guard filedAddress != nil else {
      address = new
      return nil
    }
    // A country alone, new beside the street that was wrong, says nothing of the right one.
    guard new.isElsewhere(than: former) else {
      filedAddress = new
      return .kept(.address, fileSays: file.oneLine)
    }
    let own = address
    (address, filedAddress) = (new, nil)
    return own == new ? nil : .replaced(.address, was: own.oneLine)
  }

  /// This customer as a person now says: what is changed or added by hand remembers what files last said of it.
  func decidedByHand(from known: Customer) -> Customer {
    var customer = self
    customer.rememberFiledProfile(from: known)
    if address != known.address {
      let filed = known.filedAddress ?? known.address
      customer.filedAddress = filed == address ? nil : filed
    }
    for place in customer.contacts.indices {
      let before = known.contacts.indices.contains(place) ? known.contacts[place] : nil
      let now = customer.contacts[place]
      guard now.stated != before?.stated else { continue }
      let filed = now.filed ?? before?.stated ?? FiledContact()
      customer.contacts[place].filed = filed == now.stated ? nil : filed
    }
    return customer
  }

  /// Adds a contact, or updates the one that it is; a suspension stays with its address.
  private mutating func merge(_ contact: Contact, isAlone: Bool) -> [FileNews] {
    guard let place = place(of: contact.stated, isAlone: isAlone) else {
      contacts.append(contact)
      return []
    }
    var known = contacts[place]
    let file = contact.stated
    var news: [FileNews] = []
    for field in ContactField.allCases where !file[field].isEmpty {
      let own = known.stated[field]
      let isByHand = known.filed.map { $0[field] != own } ?? false
      if isByHand, known.filed?[field] == file[field] {
        news.append(.kept(.contact(field), fileSays: file[field]))
        continue
      }
      if isByHand, own != file[field] { news.append(.replaced(.contact(field), was: own)) }
      known.stated.take(field, from: file)
      known.filed?.take(field, from: file)
    }
    if known.email != contacts[place].email { known.emailSuspended = nil }
    if known.phone != contacts[place].phone { known.phoneSuspended = nil }
    if known.filed == known.stated { known.filed = nil }
    contacts[place] = known
    return news
  }

  /// The contact that a file means: of the same e-mail address or name, as it is or as files last said; one without
  /// either is known by its phone number, by everything said of it, or by being the only one of its kind.
  private func place(of file: FiledContact, isAlone: Bool) -> Int? {
    func first(_ isSame: (FiledContact) -> Bool) -> Int? {
      contacts.firstIndex { isSame($0.stated) || $0.filed.map(isSame) == true }
    }
    guard file.isNameless else {
      return first { known in
        (!file.email.isEmpty && known.email == file.email)
          || (!file.fullName.isEmpty && known.fullName == file.fullName)
      }
    }
    if !file.phone.isEmpty, let same = first({ $0.phone == file.phone }) { return same }
    let said = ContactField.allCases.filter { !file[$0].isEmpty }
    let nameless = contacts.indices.filter { place in
      contacts[place].stated.isNameless || contacts[place].filed?.isNamelessWord == true
    }
    let same = nameless.first { place in
      said.allSatisfy { contacts[place].stated[$0] == file[$0] || contacts[place].filed?[$0] == file[$0] }
    }
    if let same { return same }
    return isAlone && nameless.count == 1 ? nameless.first : nil
  }
}

extension FiledContact {
  /// Whether neither name nor e-mail address tells who it is.
  fileprivate var isNameless: Bool { fullName.isEmpty && email.isEmpty }

  /// Whether a file has said something, and neither name nor e-mail address.
  fileprivate var isNamelessWord: Bool { isNameless && self != FiledContact() }
}

extension PostalAddress {
  /// This address where a file repeats what of it the file tells, with the country where that alone is new; else the
  /// file's, whole: parts of two addresses would make a third one.
  fileprivate func told(by file: PostalAddress) -> PostalAddress {
    if file.isElsewhere(than: self) { return file }
    var told = self
    if !file.country.isEmpty { told.country = file.country }
    return told
  }

  /// Whether street, postcode or city, as far as they are told here, differ.
  fileprivate func isElsewhere(than other: PostalAddress) -> Bool {
    !street.isEmpty && street != other.street || !postcode.isEmpty && postcode != other.postcode
      || !city.isEmpty && city != other.city
  }
}
