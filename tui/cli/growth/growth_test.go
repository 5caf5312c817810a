//go:build unix

// Package growth_test measures how the cost of the commands grows with what they are given:
// kinds of documents, rubrics and lessons, each with n and with 10 n things of a kind, some
// of them made to cost as much as they can.
//
//	go test ./tui/cli/growth -run '^$' -bench . -benchtime 1x
//	go test ./tui/cli/growth -run '^$' -bench 'Growth/markdown/open-links' -benchtime 1x
//
// Each command runs in a process of its own, as a person runs it, so that what one needs is
// not mistaken for what the next one needs. A process ends by itself when it takes more than
// [mostProcessor] or [mostMemory]. The columns:
//
//	s         the time of the processor for 10 n things, in seconds
//	MB        the memory that the process had at its largest, for 10 n things
//	exponent  by which the time grows: 1 is in a line, 2 with the square; none where there is
//	          too little to measure. What a limit refuses must not take long either
//
// Below a line stands what the program says of what it refuses, or "no end" for a process
// that was ended.
package growth_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"jourdain/tui/cli"
	"jourdain/tui/cli/console"
)

const (
	mostProcessor = 40 * time.Second
	mostMemory    = 6 << 30 // bytes of addresses, of which a small run of the program takes one GB
	// least is the time below which nothing can be said of growth.
	least = 80 * time.Millisecond
	// asChild is set in the environment of a process that is to be the program.
	asChild = "JOURDAIN_GROWTH"
	// noEnd is said of a process that was ended.
	noEnd = "no end"
)

// TestMain runs the tests, or the program itself within the bounds.
func TestMain(m *testing.M) {
	if os.Getenv(asChild) == "" {
		os.Exit(m.Run())
	}
	seconds := uint64(mostProcessor.Seconds())
	for what, most := range map[int]uint64{syscall.RLIMIT_CPU: seconds, syscall.RLIMIT_AS: mostMemory} {
		if err := syscall.Setrlimit(what, &syscall.Rlimit{Cur: most, Max: most}); err != nil {
			panic(err)
		}
	}
	os.Exit(cli.Main(context.Background(), console.System()))
}

// thing is something of which a file can have many.
type thing struct {
	name string
	n    int
	make func(n int) string // the text of a file with n of them
}

// many makes a file of n times a piece.
func many(piece string) func(int) string {
	return func(n int) string { return strings.Repeat(piece, n) }
}

// each makes a file of n pieces that differ by their number.
func each(piece func(i int) string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(piece(i))
		}
		return b.String()
	}
}

// cost is what a run of the program has taken.
type cost struct {
	time   time.Duration // of the processor
	memory int64         // bytes, at its largest
	said   string        // why it refused the file; "" when it did not
}

// run runs the program in a folder.
func run(b *testing.B, folder string, args ...string) cost {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 4*mostProcessor)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, args...)
	var said bytes.Buffer
	cmd.Dir, cmd.Stderr = folder, &said
	cmd.Env = append(os.Environ(), asChild+"=1", "LANG=en_GB.UTF-8", "HOME="+folder)
	err = cmd.Run()
	used, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		b.Fatal(err)
	}
	unit := int64(1) << 10
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	c := cost{time: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), memory: used.Maxrss * unit}
	var exit *exec.ExitError
	switch code := cmd.ProcessState.ExitCode(); {
	case code < 0, strings.Contains(said.String(), "out of memory"), strings.Contains(said.String(), "goroutine "):
		c.said = noEnd
	case err != nil && !errors.As(err, &exit):
		b.Fatal(err)
	case code > 1:
		first, _, _ := strings.Cut(said.String(), "\n")
		c.said = first
	}
	return c
}

// grow measures a command on n and on 10 n things: what a function writes into a folder, and
// the arguments that it returns.
func grow(b *testing.B, n int, write func(folder string, n int) []string) {
	b.Helper()
	var costs [3]cost
	for b.Loop() {
		for i, n := range [...]int{1, n, 10 * n} {
			folder := b.TempDir()
			costs[i] = run(b, folder, write(folder, n)...)
			if costs[i].time < time.Second { // the shorter, the more it depends on chance
				costs[i].time = min(costs[i].time, run(b, folder, write(folder, n)...).time)
			}
		}
	}
	start, few, all := costs[0], costs[1], costs[2]
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(all.time.Seconds(), "s")
	b.ReportMetric(float64(all.memory>>20), "MB")
	if grown := all.time - start.time; all.said != noEnd && grown > least {
		b.ReportMetric(math.Log10(float64(grown)/float64(max(few.time-start.time, time.Millisecond))), "exponent")
	}
	if all.said != "" {
		b.Logf("10 × %d: %s", n, all.said)
	}
	if few.said != "" {
		b.Logf("%d: %s", n, few.said)
	}
}

// commands are what people do with one document.
func commands() map[string][]string {
	return map[string][]string{
		"grade":   {"grade", "--format", "json", "-o", "result"},
		"outline": {"outline", "--format", "json", "-o", "result"},
		"rubric":  {"rubric", "-o", "result"},
		"model":   {"grade", "--format", "json", "-o", "result", "--model"},
	}
}

// BenchmarkGrowth runs each command on each kind of document.
func BenchmarkGrowth(b *testing.B) {
	for _, kind := range [...]struct {
		name   string
		things []thing
	}{{"odt", odtThings()}, {"markdown", markdownThings()}} {
		for _, t := range kind.things {
			for _, command := range [...]string{"grade", "outline", "rubric", "model"} {
				b.Run(fmt.Sprint(kind.name, "/", strings.ReplaceAll(t.name, " ", "-"), "/", command), func(b *testing.B) {
					grow(b, t.n, func(folder string, n int) []string {
						_ = os.Remove(filepath.Join(folder, "result"))
						name := "a." + map[string]string{"odt": "fodt", "markdown": "md"}[kind.name]
						put(b, folder, name, t.make(n))
						args := append([]string{}, commands()[command]...)
						if command == "model" {
							put(b, folder, "model.md", "# Les semis\n\nOn sème en mars.\n")
							args = append(args, "model.md")
						}
						return append(args, name)
					})
				})
			}
		}
	}
}

func put(b *testing.B, folder, name, text string) {
	b.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
}
