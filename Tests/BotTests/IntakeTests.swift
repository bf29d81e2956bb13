import Discord
import Testing

@testable import Bot

/// What becomes of a message, by what is known of its author.
@Suite struct IntakeTests {
    private static let alice: Snowflake = 1
    private static let bob: Snowflake = 2

    private func decide(
        _ author: Intake.Author?, isAddressed: Bool = false, isMember: Bool = true
    ) -> Intake.Decision {
        Intake.decide(author: author, isAddressed: isAddressed, isMemberOfSessionGuild: isMember)
    }

    private func alice(_ status: Status, in session: Intake.Session? = nil) -> Intake.Author {
        Intake.Author(id: Self.alice, status: status, currentSession: session)
    }

    private func session(of creator: Snowflake, isPublic: Bool = false) -> Intake.Session {
        Intake.Session(id: 7, creator: creator, guild: 5, isPublic: isPublic)
    }

    @Test func aStrangersMessageIsIgnoredUnlessItIsForTheBot() {
        #expect(decide(nil) == .ignore)
        #expect(decide(nil, isAddressed: true) == .hint)
    }

    @Test func withDisableNothingIsAnsweredAndAddressingTheBotGetsAHint() {
        #expect(decide(alice(.disable, in: session(of: Self.alice))) == .ignore)
        #expect(decide(alice(.disable), isAddressed: true) == .hint)
    }

    @Test func withNewEveryMessageOpensASession() {
        #expect(decide(alice(.new)) == .answerInNewSession)
        #expect(decide(alice(.new, in: session(of: Self.alice))) == .answerInNewSession)
    }

    @Test func withActivateMessagesGoToTheCurrentSession() {
        #expect(decide(alice(.activate, in: session(of: Self.alice))) == .answer(session: 7))
    }

    @Test func aPrivateSessionAnswersItsCreatorOnly() {
        #expect(decide(alice(.activate, in: session(of: Self.bob))) == .privateSession)
    }

    @Test func aPublicSessionAnswersTheMembersOfItsServer() {
        let author = alice(.activate, in: session(of: Self.bob, isPublic: true))
        #expect(decide(author) == .answer(session: 7))
        #expect(decide(author, isMember: false) == .privateSession)
    }

    @Test func withActivateAndNoSessionTheBotSaysHowToGetOneWhenItIsAddressed() {
        #expect(decide(alice(.activate)) == .ignore)
        #expect(decide(alice(.activate), isAddressed: true) == .hint)
    }
}
