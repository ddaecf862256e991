import Foundation
import Synchronization
import Testing

@testable import KringCore

/// The small network with clocks that a test moves, and what happens at its door.
struct Door {
    /// Two clocks that a test moves together or apart.
    final class Clocks: Sendable {
        private let moments: Mutex<(wall: Int, monotonic: Int)>

        init(wall: Int) {
            moments = Mutex((wall, 5_000_000))
        }

        var wall: WallClock { WallClock { self.moments.withLock { $0.wall } } }
        var monotonic: MonotonicClock { MonotonicClock { self.moments.withLock { $0.monotonic } } }

        func pass(seconds: Int) {
            moments.withLock { moments in
                moments.wall += seconds * 1000
                moments.monotonic += seconds * 1000
            }
        }

        /// Somebody sets the clock on the wall.
        func setWall(by seconds: Int) { moments.withLock { $0.wall += seconds * 1000 } }
    }

    let network: SmallNetwork
    let clocks: Clocks
    var kring: Kring

    init() throws {
        network = try SmallNetwork()
        clocks = Clocks(wall: WallClock.fixed(SmallNetwork.today).milliseconds())
        kring = Kring(
            database: network.kring.database, playbook: network.kring.playbook, clock: clocks.wall, monotonic: clocks.monotonic)
    }

    func remove() { network.remove() }

    /// The same database under a new process.
    mutating func restart() {
        kring = Kring(
            database: network.kring.database, playbook: network.kring.playbook, clock: clocks.wall, monotonic: clocks.monotonic)
    }

    /// Asks for a mail, and reads it.
    func ask(_ address: String, source: String = "192.0.2.1") throws -> (browser: Secret, link: Secret, code: String) {
        guard case .asked(let browser) = try kring.askSignIn(address: address, source: source) else {
            throw KringError.forbidden
        }
        let mail = try #require(try kring.dueMails(atMost: 1000).last { $0.kind == "signIn" })
        return (browser, try #require(Secret(mail.content["link"] ?? "")), try #require(mail.content["code"]))
    }

    func show(
        _ proof: SignInProof, _ browser: Secret?, as choice: Identity? = nil, source: String = "192.0.2.1",
        replacing old: Secret? = nil
    ) throws -> SignInOutcome {
        try kring.signIn(with: proof, browser: browser, as: choice, device: "Firefox op Linux", source: source, replacing: old)
    }

    /// Signs somebody in by a code.
    func signIn(_ address: String) throws -> Secret {
        let asked = try ask(address)
        guard case .signedIn(let secret, _, _) = try show(.code(asked.code), asked.browser) else { throw KringError.forbidden }
        return secret
    }

    /// An account, opened by the operator.
    func account(_ role: Account.Role, zone: Zone.ID? = nil, _ address: String = "staf@example.org") throws -> Account {
        try kring.write(by: .operator, source: .command) {
            try $0.openAccount(Account(role: role, zone: zone, email: address))
        }
    }

    /// Signs an account in, second factor and all.
    func signInFully(_ account: Account) throws -> (secret: Secret, password: OneTimePassword, codes: [String]) {
        let secret = try signIn(account.email ?? "")
        let password = try #require(try kring.beginSecondFactor(secret))
        let code = password.code(step: OneTimePassword.step(at: kring.clock.milliseconds()))
        let setup = try #require(try kring.confirmSecondFactor(secret, code: code, source: "192.0.2.1"))
        return (setup.secret, password, setup.recoveryCodes)
    }
}
