import Receivables

extension Customer {
  /// Takes what a file says of a profile; what the file is silent about stays.
  ///
  /// - Parameter said: The fields that the file fills, as they read in the profile.
  /// - Returns: What became of fields that a person had changed.
  mutating func update(by said: [ProfileField: String]) -> [FileNews] {
    var news: [FileNews] = []
    for field in ProfileField.allCases {
      guard let file = said[field] else { continue }
      let own = profile[field]
      if let filed = filedProfile[field] {
        if filed == file {
          news.append(.kept(.profile(field), fileSays: file))
          continue
        }
        if own != file { news.append(.replaced(.profile(field), was: own)) }
        filedProfile[field] = nil
      }
      _ = profile.set(field, to: file)
    }
    return news
  }

  /// This customer's profile as a person now says: what it changes remembers what files last said of it.
  mutating func rememberFiledProfile(from known: Customer) {
    for field in ProfileField.allCases where profile[field] != known.profile[field] {
      let filed = known.filedProfile[field] ?? known.profile[field]
      filedProfile[field] = filed == profile[field] ? nil : filed
    }
  }
}
