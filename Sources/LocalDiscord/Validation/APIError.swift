public import JSON

/// A refusal, as Discord's REST answers it: an HTTP status and a JSON body with a code of its own.
public struct APIError: Error, Sendable, CustomStringConvertible {
    public let status: Int
    /// Discord's code (topics/opcodes-and-status-codes); 0 where only the HTTP status speaks.
    public let code: Int
    public let message: String
    /// What is wrong with which field, for ``invalidForm(_:)``.
    public var errors: JSON = .missing

    public var body: JSON { ["message": JSON(message), "code": JSON(code), "errors": errors] }

    public var description: String {
        "\(status) (\(code)) \(message)" + (errors.exists ? ": \(errors)" : "")
    }

    static let unauthorized = APIError(status: 401, code: 0, message: "401: Unauthorized")
    static let notFound = APIError(status: 404, code: 0, message: "404: Not Found")
    static let methodNotAllowed = APIError(status: 405, code: 0, message: "405: Method Not Allowed")
    static let badJSON = APIError(
        status: 400, code: 50109, message: "The request body contains invalid JSON.")
    static let tooLarge = APIError(status: 413, code: 40005, message: "Request entity too large")

    static let unknownApplication = APIError(status: 404, code: 10002, message: "Unknown Application")
    static let unknownChannel = APIError(status: 404, code: 10003, message: "Unknown Channel")
    static let unknownGuild = APIError(status: 404, code: 10004, message: "Unknown Guild")
    static let unknownMember = APIError(status: 404, code: 10007, message: "Unknown Member")
    static let unknownMessage = APIError(status: 404, code: 10008, message: "Unknown Message")
    static let unknownUser = APIError(status: 404, code: 10013, message: "Unknown User")
    static let unknownEmoji = APIError(status: 400, code: 10014, message: "Unknown Emoji")
    static let unknownWebhook = APIError(status: 404, code: 10015, message: "Unknown Webhook")
    static let unknownInteraction = APIError(status: 404, code: 10062, message: "Unknown interaction")
    static let unknownCommand = APIError(status: 404, code: 10063, message: "Unknown application command")
    static let tooManyReactions = APIError(
        status: 400, code: 30010, message: "Maximum number of reactions reached (20)")
    static let tooManyDailyCommands = APIError(
        status: 400, code: 30034, message: "Max number of daily application command creates has been reached (200)")
    static let tooManyLateEdits = APIError(
        status: 429, code: 30046, message: "Maximum number of edits to messages older than 1 hour reached")
    static let alreadyAcknowledged = APIError(
        status: 400, code: 40060, message: "Interaction has already been acknowledged.")
    static let missingAccess = APIError(status: 403, code: 50001, message: "Missing Access")
    static let notTheAuthor = APIError(
        status: 403, code: 50005, message: "Cannot edit a message authored by another user")
    static let emptyMessage = APIError(status: 400, code: 50006, message: "Cannot send an empty message")
    static let closedDirectMessages = APIError(
        status: 403, code: 50007, message: "Cannot send messages to this user")
    static let missingPermissions = APIError(status: 403, code: 50013, message: "Missing Permissions")
    static let systemMessage = APIError(
        status: 403, code: 50021, message: "Cannot execute action on a system message")
    static let wrongChannelType = APIError(
        status: 400, code: 50024, message: "Cannot execute action on this channel type")
    static let archivedThread = APIError(status: 400, code: 50083, message: "Thread is archived")
    static let threadExists = APIError(
        status: 400, code: 160004, message: "A thread has already been created for this message")
    static let tooManyThreads = APIError(
        status: 400, code: 160006, message: "Maximum number of active threads reached")
    static let expiredWebhookToken = APIError(status: 401, code: 50027, message: "Invalid Webhook Token")
    static let missingEntryPoint = APIError(
        status: 400, code: 50240,
        message:
            "You cannot remove this app's Entry Point command in a bulk update operation. Please include the Entry "
            + "Point command in your update request or delete it separately.")
    static let noHistoryToReplyTo = APIError(
        status: 400, code: 160002, message: "Cannot reply without permission to read message history")

    static func tooManyCommands(_ limit: Int) -> APIError {
        APIError(status: 400, code: 30032, message: "Maximum number of application commands reached (\(limit)).")
    }

    static func invalidForm(_ errors: JSON) -> APIError {
        APIError(status: 400, code: 50035, message: "Invalid Form Body", errors: errors)
    }
}
