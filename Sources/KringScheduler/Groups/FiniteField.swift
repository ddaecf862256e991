/// The field of q elements, q a prime power, as two tables: elements are 0 ..< q, 0 is zero and 1 is one.
///
/// For a prime q it is arithmetic modulo q. For q = p^k the digits of an element in base p are the coefficients of a
/// polynomial, and products are taken modulo an irreducible polynomial of degree k.
struct FiniteField {
    let order: Int
    private let sums: [Int]
    private let products: [Int]

    /// Larger fields than any circle needs groups.
    static let largest = 256

    /// - Returns: nil unless `order` is a prime power of 2 ... ``largest``.
    init?(order: Int) {
        guard (2...Self.largest).contains(order), let (prime, degree) = Self.primePower(order) else { return nil }
        self.order = order
        let digits = (0..<order).map { Self.digits($0, base: prime, count: degree) }
        sums = (0..<order * order).map { index in
            let left = digits[index / order]
            let right = digits[index % order]
            return Self.number(zip(left, right).map { ($0 + $1) % prime }, base: prime)
        }
        guard let modulus = Self.irreducible(prime: prime, degree: degree) else { return nil }
        products = (0..<order * order).map { index in
            let product = Self.product(digits[index / order], digits[index % order], prime)
            return Self.number(Array(Self.remainder(product, modulus, prime).prefix(degree)), base: prime)
        }
    }

    func sum(_ left: Int, _ right: Int) -> Int { sums[left * order + right] }

    func product(_ left: Int, _ right: Int) -> Int { products[left * order + right] }

    /// p and k when `number` is p^k, k >= 1.
    static func primePower(_ number: Int) -> (prime: Int, degree: Int)? {
        guard number >= 2 else { return nil }
        let prime = (2...number).first { number % $0 == 0 } ?? number
        var rest = number
        var degree = 0
        while rest % prime == 0 {
            rest /= prime
            degree += 1
        }
        return rest == 1 ? (prime, degree) : nil
    }

    private static func digits(_ number: Int, base: Int, count: Int) -> [Int] {
        var rest = number
        return (0..<count).map { _ in
            defer { rest /= base }
            return rest % base
        }
    }

    private static func number(_ digits: [Int], base: Int) -> Int {
        digits.reversed().reduce(0) { $0 * base + $1 }
    }

    private static func product(_ left: [Int], _ right: [Int], _ prime: Int) -> [Int] {
        var result = [Int](repeating: 0, count: left.count + right.count - 1)
        for (i, a) in left.enumerated() {
            for (j, b) in right.enumerated() { result[i + j] = (result[i + j] + a * b) % prime }
        }
        return result
    }

    /// The rest after division by a polynomial whose leading coefficient is 1, as many digits as that has, less one.
    private static func remainder(_ polynomial: [Int], _ modulus: [Int], _ prime: Int) -> [Int] {
        var rest = polynomial
        let degree = modulus.count - 1
        while rest.count > degree {
            let lead = rest.removeLast()
            let shift = rest.count - degree
            for (index, coefficient) in modulus.dropLast().enumerated() {
                rest[shift + index] = (rest[shift + index] + (prime - lead) * coefficient) % prime
            }
        }
        return rest
    }

    /// The first polynomial of a degree, leading coefficient 1, that no smaller one divides.
    private static func irreducible(prime: Int, degree: Int) -> [Int]? {
        func monic(_ degree: Int) -> [[Int]] {
            let count = (0..<degree).reduce(1) { product, _ in product * prime }
            return (0..<count).map { digits($0, base: prime, count: degree) + [1] }
        }
        let divisors = (1...max(1, degree / 2)).flatMap { $0 <= degree / 2 ? monic($0) : [] }
        return monic(degree).first { candidate in
            !divisors.contains { remainder(candidate, $0, prime).allSatisfy { $0 == 0 } }
        }
    }
}
