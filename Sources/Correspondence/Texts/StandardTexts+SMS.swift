extension StandardTexts {
  /// Asks to be called back; a phone lies about, so nothing in it tells of a debt.
  static let smsR1 = Pair(
    french: """
      Objet\u{202F}: SMS

      Bonjour, merci de nous rappeler au [[SignatoryPhoneNumber]] au sujet de votre compte [[CustomerClientCode]]. \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]], [[CompanyName]]
      """,
    english: """
      Subject: SMS

      Hello, please call us back at [[SignatoryPhoneNumber]] about your account [[CustomerClientCode]]. \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]], [[CompanyName]]
      """)

  /// Thanks; it names no payment, for others may read a phone.
  static let smsMerci = Pair(
    french: """
      Objet\u{202F}: SMS

      Bonjour, votre compte [[CustomerClientCode]] est à jour\u{202F}: merci à vous. \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]], [[CompanyName]]
      """,
    english: """
      Subject: SMS

      Hello, your account [[CustomerClientCode]] is up to date: thank you. \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]], [[CompanyName]]
      """)

  /// Asks once more.
  static let smsR2 = Pair(
    french: """
      Objet\u{202F}: SMS

      Merci de rappeler dès aujourd'hui \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]] \
      au [[SignatoryPhoneNumber]] (compte [[CustomerClientCode]]). [[CompanyName]]
      """,
    english: """
      Subject: SMS

      Please call back today: \
      [[#SignatoryFirstName]][[SignatoryFirstName]] [[/SignatoryFirstName]][[SignatoryLastName]] \
      [[SignatoryPhoneNumber]] (account [[CustomerClientCode]]). [[CompanyName]]
      """)
}
