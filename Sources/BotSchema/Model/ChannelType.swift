/// A kind of channel that can be asked for (Discord, resources/channel: Channel Types).
public enum ChannelType: String, Sendable, CaseIterable {
    case text
    case voice
    case category
    case announcement
    case announcementThread = "announcement_thread"
    case publicThread = "public_thread"
    case privateThread = "private_thread"
    case stage
    case forum
    case media

    /// Discord's number.
    public var number: Int {
        switch self {
        case .text: 0
        case .voice: 2
        case .category: 4
        case .announcement: 5
        case .announcementThread: 10
        case .publicThread: 11
        case .privateThread: 12
        case .stage: 13
        case .forum: 15
        case .media: 16
        }
    }
}
