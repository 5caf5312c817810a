package likeness_test

import (
	"crypto/sha256"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"jourdain/grader/likeness"
)

// large makes a class in which every tenth work is a near copy of the one before, and every
// one holds the same quotation.
func large(t testing.TB, n int) *likeness.Class {
	var c likeness.Class
	given := likeness.NewGiven()
	quotation := prose("citation", 60)
	last := ""
	for i := range n {
		source := quotation + "\n\n" + prose(fmt.Sprintf("e%dx", i), 200)
		if i%10 == 9 {
			source = strings.Replace(last, "x77 ", "x ", 1)
		}
		last = source
		c.Add(fmt.Sprint(i), given.Print(doc(t, source), sha256.Sum256([]byte(source))))
	}
	return &c
}

// A large class is compared in a line, and little is kept of each.
func TestNearInALargeClass(t *testing.T) {
	const n = 2000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC() // what is pooled goes with the second
	runtime.ReadMemStats(&before)
	c := large(t, n)
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	groups := c.Groups()
	if len(groups) != n/10 {
		t.Errorf("%d groups, want %d", len(groups), n/10)
	}
	for _, g := range groups {
		if len(g.Files) != 2 || g.Words < 170 || g.Words > 215 {
			t.Errorf("%+v", g)
		}
	}
	// A print of 128 bytes, 64 runs of 4, the beginnings of a few sentences, and the room that
	// a list has to grow.
	kept := (int(after.HeapAlloc) - int(before.HeapAlloc)) / n
	t.Logf("%d bytes are kept of each", kept)
	if kept > 700 {
		t.Errorf("%d bytes are kept of each", kept)
	}
	runtime.KeepAlive(c)
}

// BenchmarkGroups compares a class of ten thousand.
func BenchmarkGroups(b *testing.B) {
	c := large(b, 10_000)
	b.ReportAllocs()
	for b.Loop() {
		c.Groups()
	}
}
