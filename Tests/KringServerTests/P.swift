import Testing
import HummingbirdTesting
@testable import kring_server
@Test func placeholder() {}
