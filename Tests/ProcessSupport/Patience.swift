/// How long tests wait for what comes by itself unless something hangs.
public enum Patience {
    /// Several times what a quiet machine needs, as others may be at work on this one: whoever gets what they wait for waits no
    /// longer for it.
    public static var factor: Int { max(5, Sanitizer.slowdown) }
}
