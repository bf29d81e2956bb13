internal import CLinux
internal import Glibc

extension EventLoop {
    /// Takes `signals` as events of the loop instead of interruptions: blocks them for the calling thread and those it
    /// starts later, and calls `handler` with each one's number.
    ///
    /// Call it from the loop before other threads exist; a thread that was started earlier would still be interrupted.
    @LoopActor public func watchSignals(_ signals: [Int32], handler: @escaping @LoopActor (Int32) -> Void) -> Watch {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        let descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
        precondition(descriptor >= 0, "the system gave no descriptor for signals (errno \(errno))")
        return watch(descriptor, for: .readable) { _ in
            var information = signalfd_siginfo()
            while read(descriptor, &information, MemoryLayout<signalfd_siginfo>.size) > 0 {
                handler(Int32(information.ssi_signo))
            }
        }
    }
}
