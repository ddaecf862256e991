import Hummingbird
import ArgumentParser
import KringCore
@main struct KringServer: AsyncParsableCommand { func run() async throws {} }
