#!/usr/bin/env bash
# Builds everything with a sanitizer and runs the tests, with every program that they start:
#     Tests/Sanitizers/run.sh thread|address [words for swift test]
# Fails when a test does, and when the sanitizer has found anything in any of these programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
sanitizer=$1
shift
swift=${SWIFT:-swift}
# clang and llvm-symbolizer come with it.
PATH=$(dirname "$(readlink -f "$(command -v "$swift")")"):$PATH
# Beside the normal build, which stays as it is.
folder=$PWD/.build/$sanitizer
reports=$folder/reports
flags=(--sanitize="$sanitizer" --scratch-path "$folder")
rm -rf "$reports"
mkdir -p "$reports"

case $sanitizer in
thread)
    clang -c -O1 Tests/Sanitizers/mutex.c -o "$folder/mutex.o"
    flags+=(-Xlinker "$folder/mutex.o")
    ;;
address)
    # The usual linker has a warning for each of two hundred names of the sanitizer, at every program.
    flags+=(-Xswiftc -use-ld=lld)
    ;;
esac

# Reports go into files: what a program writes and how it ends is what the tests look at, and many are killed on purpose.
# The symbolizer is named for programs that are started without a PATH: what is suppressed is known by its functions' names.
options=log_path=$reports/report:external_symbolizer_path=$(command -v llvm-symbolizer)
export TSAN_OPTIONS=$options
export ASAN_OPTIONS=$options:detect_leaks=1
export LSAN_OPTIONS=suppressions=$PWD/Tests/Sanitizers/leak.suppressions:print_suppressions=0

"$swift" build --build-tests "${flags[@]}"
result=0
"$swift" test --skip-build "${flags[@]}" "$@" || result=$?
if [ -n "$(ls "$reports")" ]; then
    cat "$reports"/*
    echo "The $sanitizer sanitizer has found something in $(ls "$reports" | wc -l) programs: see above, or $reports"
    exit 1
fi
echo "The $sanitizer sanitizer has found nothing."
exit "$result"
