// Lets the thread sanitizer see the mutex of Swift's Synchronization module where threads really meet in it.
//
// A lock that is free is taken by code that the compiler puts into the caller, which is instrumented; one that is held is
// waited for by functions in the Swift runtime's library, which is not. These stand before them, and tell the sanitizer
// what they did. Their names are part of the module's ABI; in a toolchain that calls others they are never called.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

void __tsan_acquire(void *address);
void __tsan_release(void *address);

// Swift passes the mutex's word, as `self`, in a register of its own.
#define SELF __attribute__((swift_context)) void *word
#define SWIFT __attribute__((swiftcall))

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void seen_lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void seen_unlock(SELF) __asm__(UNLOCK);

static SWIFT void (*lock)(uint32_t thread, SELF);
static SWIFT void (*unlock)(SELF);

__attribute__((constructor)) static void find(void) {
    lock = dlsym(RTLD_NEXT, LOCK);
    unlock = dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void seen_lock(uint32_t thread, SELF) {
    lock(thread, word);
    __tsan_acquire(word);
}

SWIFT void seen_unlock(SELF) {
    __tsan_release(word);
    unlock(word);
}
