import Foundation
import HTTPTypes
import NIOCore

/// From where a request came, for what may be tried only so often from one place.
enum SourceAddress {
    /// The place that a request came from: the address of the connection, or what a proxy of ours says it was.
    ///
    /// Anybody can write `X-Forwarded-For`; it is believed only from the proxies that were set, and then only its last part
    /// that is none of them. A house has many addresses of IPv6 and one network: 64 bits of it count.
    ///
    /// - Parameters:
    ///   - connection: The address at the other end of the connection; nothing for a Unix socket, or in a test.
    ///   - proxies: The addresses of our proxies; `unix` stands for whoever comes over a Unix socket.
    static func place(connection: String?, headers: HTTPFields, proxies: Set<String>) -> String {
        let direct = connection ?? "unix"
        guard proxies.contains(direct) else { return network(of: direct) }
        let forwarded = headers[values: .xForwardedFor].flatMap { $0.split(separator: ",") }.map { $0.trimming() }
        for address in forwarded.reversed() {
            guard (try? SocketAddress(ipAddress: String(address), port: 0)) != nil else { break }
            if !proxies.contains(String(address)) { return network(of: String(address)) }
        }
        return network(of: direct)
    }

    /// An address of IPv4 as it is; the first 64 bits of one of IPv6.
    static func network(of address: String) -> String {
        var octets = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &octets) == 1 else { return address }
        // IPv4 in the clothes of IPv6 is IPv4.
        if octets.prefix(10).allSatisfy({ $0 == 0 }), octets[10] == 255, octets[11] == 255 {
            return octets[12...].map(String.init).joined(separator: ".")
        }
        return octets.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
}

/// Which browser on which system, in a few words, as far as it says: for the list of sessions. Never the whole of it.
enum Device {
    static func words(userAgent: String?) -> String {
        guard let agent = userAgent else { return DoorText.unknownDevice }
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
            ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1 ?? DoorText.someBrowser
        guard let system = systems.first(where: { agent.contains($0.0) })?.1 else { return browser }
        return DoorText.device(browser, system)
    }
}
