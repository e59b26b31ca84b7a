import Foundation
import UIKit

/// Adds what every request needs: the bearer token, the locale and our user agent.
protocol RequestAdapter {
    func adapt(_ request: URLRequest) -> URLRequest
}

struct DefaultAdapter: RequestAdapter {
    let tokens: TokenStore

    func adapt(_ request: URLRequest) -> URLRequest {
        var r = request
        r.setValue(Self.userAgent, forHTTPHeaderField: "User-Agent")
        if let t = tokens.current { r.setValue("Bearer \(t)", forHTTPHeaderField: "Authorization") }
        return r
    }

    static let userAgent: String = {
        let v = Bundle.main.infoDictionary?["CFBundleShortVersionString"] ?? "?"
        return "Balade/\(v) (\(UIDevice.current.model); iOS \(UIDevice.current.systemVersion))"
    }()
}
