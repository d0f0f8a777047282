extension Portfolio {
  /// What is left of a customer without anything that tells who it is: number, language, kind and conditions.
  static func remains(of customer: Customer, erasedIn line: Int) -> Customer {
    var remains = Customer(
      id: customer.id, number: customer.number, name: "", language: customer.language,
      segment: customer.segment, terms: customer.terms, contractRate: customer.contractRate,
      creditLimit: customer.creditLimit)
    remains.erasedIn = line
    return remains
  }
}
