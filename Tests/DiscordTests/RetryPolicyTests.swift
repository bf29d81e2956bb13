import HTTPClient
import Testing

@testable import Discord

struct RetryPolicyTests {
    let policy = RetryPolicy()

    @Test func aFailureOfDiscordIsRepeatedWhereThatIsHarmless() {
        #expect(policy.delay(after: .status(502), attempt: 1, isRepeatable: true, random: 1) == .milliseconds(250))
        #expect(policy.delay(after: .status(502), attempt: 1, isRepeatable: false, random: 1) == nil)
    }

    @Test func aRefusalIsNotRepeated() {
        for status in [400, 401, 403, 404, 409] {
            #expect(policy.delay(after: .status(status), attempt: 1, isRepeatable: true, random: 1) == nil)
        }
    }

    @Test func aLostConnectionIsRepeatedWhereTheRequestCannotHaveArrivedOrDoesNoHarm() {
        let unsent = HTTPError(.connect)
        let sent = HTTPError(.connectionLost, mayHaveBeenSent: true)
        #expect(policy.delay(after: .transport(unsent), attempt: 1, isRepeatable: false, random: 1) != nil)
        #expect(policy.delay(after: .transport(sent), attempt: 1, isRepeatable: false, random: 1) == nil)
        #expect(policy.delay(after: .transport(sent), attempt: 1, isRepeatable: true, random: 1) != nil)
    }

    @Test func whatWouldFailAgainIsNotRepeated() {
        for code in [HTTPError.Code.badRequest, .keyOverPlainHTTP, .tls, .tooLarge, .cancelled] {
            #expect(
                policy.delay(after: .transport(HTTPError(code)), attempt: 1, isRepeatable: true, random: 1) == nil)
        }
    }

    @Test func pausesDoubleUpToABoundAndAreNeverTheSame() {
        let longest = (1...4).map { policy.delay(after: .status(500), attempt: $0, isRepeatable: true, random: 1) }
        #expect(longest == [.milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2)])
        #expect(policy.delay(after: .status(500), attempt: 4, isRepeatable: true, random: 0) == .seconds(1))
        #expect(policy.delay(after: .status(500), attempt: 5, isRepeatable: true, random: 1) == nil)
    }

    @Test func aMessageMayBeRepeatedWithANonceOnly() {
        #expect(Endpoint.createMessage.isRepeatable(hasNonce: true))
        #expect(!Endpoint.createMessage.isRepeatable(hasNonce: false))
        #expect(!Endpoint.callback.isRepeatable(hasNonce: false))
        #expect(!Endpoint.followUp.isRepeatable(hasNonce: false))
        #expect(Endpoint.addReaction.isRepeatable(hasNonce: false))
    }
}
