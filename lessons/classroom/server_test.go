package classroom_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/classroom/pgtest"
	"jourdain/lessons/progress"
)

// openServer opens the classes of a database on a server until the test ends.
func openServer(t *testing.T, address string, now func() time.Time) classroom.Store {
	t.Helper()
	s, err := classroom.OpenCheaply(t.Context(), address, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestInteropAServerKeepsTheContract(t *testing.T) {
	server := pgtest.Start(t)
	classroomtest.Run(t, func(t *testing.T, now func() time.Time) classroom.Store {
		return openServer(t, server.Database(), now)
	})
}

// Two processes have the same classes: what one is told the other knows.
func TestInteropProcessesShareAServer(t *testing.T) {
	address, seat := pgtest.Start(t).Database(), classroom.Seat{Class: "5B", Number: 1}
	one, other := openServer(t, address, nil), openServer(t, address, nil)
	classroomtest.Class(t, one, "5B", 2, false)
	if err := errors.Join(one.Sit(t.Context(), seat, "one"), other.Sit(t.Context(), seat, "other"), one.Progress(seat).Reach(t.Context(), "levels", 3)); err != nil {
		t.Fatal(err)
	}
	if ousted, err := one.Ousted(t.Context(), []string{"one"}); err != nil || len(ousted) != 1 {
		t.Errorf("ousted: %v, %v", ousted, err)
	}
	if room, err := one.Room(t.Context(), "5B"); err != nil || !room[0].Sitting {
		t.Errorf("the room: %+v, %v", room, err)
	}
	if l, err := other.Progress(seat).Lesson(t.Context(), "levels"); err != nil || l.Step != 3 {
		t.Errorf("it has %+v, %v", l, err)
	}
	for i := range 5 {
		if err := []classroom.Store{one, other}[i%2].Admit(t.Context(), seat, "10.0.0.7", "guess"); !errors.Is(err, classroom.ErrSecret) {
			t.Errorf("a guess: %v", err)
		}
	}
	for _, s := range []classroom.Store{one, other} {
		if err := s.Admit(t.Context(), seat, "10.0.0.7", "guess"); !errors.Is(err, classroom.ErrWait) {
			t.Errorf("the sixth guess: %v", err)
		}
	}
}

// Processes that begin at the same time make the tables once.
func TestInteropProcessesThatBeginTogetherMakeTheTablesOnce(t *testing.T) {
	address := pgtest.Start(t).Database()
	var running sync.WaitGroup
	for range 6 {
		running.Go(func() {
			s, err := classroom.OpenCheaply(context.Background(), address, nil)
			if err != nil {
				t.Error(err)
				return
			}
			if all, err := s.Classes(context.Background()); err != nil || len(all) > 0 {
				t.Errorf("it has %v, %v", all, err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	running.Wait()
}

func TestInteropAServerOfALaterProgramIsRefused(t *testing.T) {
	server := pgtest.Start(t)
	address := server.Database()
	openServer(t, address, nil)
	server.Execute(address, "INSERT INTO class_version (version_id, is_applied) VALUES (99, true)")
	if s, err := classroom.Open(t.Context(), address); !errors.Is(err, classroom.ErrNewer) || s != nil {
		t.Errorf("the error is %v", err)
	}
}

// Whatever goes wrong with an address, nobody reads the password that is in it.
func TestInteropNoPasswordIsSaid(t *testing.T) {
	server := pgtest.Start(t)
	good := server.Database()
	at := func(change func(*url.URL)) string {
		u, err := url.Parse(good)
		if err != nil {
			t.Fatal(err)
		}
		change(u)
		return u.String()
	}
	hidden := func(name string, err error) {
		t.Helper()
		said := fmt.Sprintf("%v %+v %#v", err, err, err)
		for _, secret := range []string{pgtest.Password, url.QueryEscape(pgtest.Password), url.PathEscape(pgtest.Password), "Ge/heim", "heim: 7"} {
			if strings.Contains(said, secret) {
				t.Errorf("%s: the password is said: %s", name, said)
			}
		}
	}
	for name, c := range map[string]struct {
		address string
		kind    error
	}{
		"an unknown database": {at(func(u *url.URL) { u.Path = "/none" }), classroom.ErrRefused},
		"an unknown user":     {at(func(u *url.URL) { u.User = url.UserPassword("nobody", pgtest.Password) }), classroom.ErrRefused},
		"a wrong password":    {at(func(u *url.URL) { u.User = url.UserPassword("jourdain", pgtest.Password+"x") }), classroom.ErrRefused},
		"no server":           {at(func(u *url.URL) { u.RawQuery = "host=/nowhere" }), classroom.ErrAway},
		"an unknown setting":  {at(func(u *url.URL) { u.RawQuery += "&connect_timeout=" + url.QueryEscape(pgtest.Password) }), classroom.ErrAddress},
		"no address":          {"postgres://jourdain:" + pgtest.Password + "@[host:port", classroom.ErrAddress},
	} {
		s, err := classroom.Open(t.Context(), c.address)
		if s != nil || !errors.Is(err, c.kind) {
			t.Errorf("%s: the error is %v, want %v", name, err, c.kind)
		}
		hidden(name, err)
	}
	s := openServer(t, good, nil)
	server.Execute(good, "DROP TABLE presence CASCADE")
	err := s.Sit(t.Context(), classroom.Seat{Class: "5B"}, "one")
	if err == nil {
		t.Error("a seat without its table was taken")
	}
	hidden("a table that is gone", err)
	server.Stop()
	if err = s.Ping(t.Context()); !errors.Is(err, classroom.ErrAway) {
		t.Errorf("without a server: %v", err)
	}
	hidden("a server that is gone", err)
}

// What was answered for is there after the server was ended, killed and its connections were cut
// while everybody wrote; and nobody is told of an outage as short as that.
func TestInteropNothingIsLostWhenTheServerBeginsAgain(t *testing.T) {
	server := pgtest.Start(t)
	address := server.Database()
	s := openServer(t, address, nil)
	const seats = 8
	classroomtest.Class(t, s, "5B", seats, false)
	var over atomic.Bool
	written, handed := [seats + 1]int{}, [seats + 1]int{}
	var running sync.WaitGroup
	for number := 1; number <= seats; number++ {
		running.Go(func() {
			at := classroom.Seat{Class: "5B", Number: number}
			p := s.Progress(at)
			for i := 0; !over.Load(); i++ {
				// One that is not answered for is given up: it may be there or not.
				if err := p.SaveAnswer(context.Background(), "levels", i, activity.Answer{i}); err != nil {
					t.Errorf("seat %d, answer %d: %v", number, i, err)
					return
				}
				written[number] = i + 1
				work := fmt.Sprint(i % 10)
				works, err := p.HandIn(context.Background(), progress.HandedIn{Lesson: "own", Work: work, Passed: true},
					func(passed func(string) bool) bool { return passed("9") })
				if err == nil {
					err = s.Judged(context.Background(), at, classroom.HandIn{Lesson: "own", Work: work})
				}
				if err != nil || !works[work].Passed {
					t.Errorf("seat %d, hand-in %d: %+v, %v", number, i, works, err)
					return
				}
				handed[number]++
			}
		})
	}
	for _, strike := range []func(){
		func() { server.Stop(); server.Restart() },
		func() { server.Kill(); server.Restart() },
		func() {
			server.Execute(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()")
		},
	} {
		time.Sleep(300 * time.Millisecond) // they are in the middle of it
		strike()
	}
	time.Sleep(300 * time.Millisecond)
	over.Store(true)
	running.Wait()
	for number := 1; number <= seats; number++ {
		at := classroom.Seat{Class: "5B", Number: number}
		if written[number] < 10 {
			t.Errorf("seat %d wrote only %d answers: nothing is tried", number, written[number])
		}
		for i := range written[number] {
			if a, err := s.Progress(at).Answer(t.Context(), "levels", i); err != nil || len(a) != 1 || a[0] != i {
				t.Errorf("seat %d, answer %d: %v, %v", number, i, a, err)
			}
		}
		if all, err := s.HandIns(t.Context(), at); err != nil || len(all) != handed[number] {
			t.Errorf("seat %d handed in %d times: %d are there, %v", number, handed[number], len(all), err)
		}
		if l, err := s.Progress(at).Lesson(t.Context(), "own"); err != nil || !l.Passed {
			t.Errorf("seat %d: %+v, %v", number, l, err)
		}
	}
}

// What a learner does while the server is away for long is held, said, and kept when it is back.
func TestInteropWhatIsDoneWhileTheServerIsAwayIsKeptLater(t *testing.T) {
	server := pgtest.Start(t)
	s, seat := openServer(t, server.Database(), nil), classroom.Seat{Class: "5B", Number: 1}
	classroomtest.Class(t, s, "5B", 1, false)
	k := progress.Keep(s.Progress(seat))
	server.Stop()
	begun := time.Now()
	for i := range 50 {
		if err := k.SaveAnswer(t.Context(), "levels", i, activity.Answer{i}); !errors.Is(err, progress.ErrAway) {
			t.Errorf("answer %d: %v", i, err)
		}
	}
	if long := time.Since(begun); long > 30*time.Second {
		t.Errorf("each answer waited for the server: %v", long)
	}
	if a, _ := k.Answer(t.Context(), "levels", 7); len(a) != 1 || a[0] != 7 {
		t.Errorf("meanwhile the answer is %v", a)
	}
	if err := k.Trouble(); !errors.Is(err, progress.ErrAway) {
		t.Errorf("the learner is told of %v", err)
	}
	server.Restart()
	if err := errors.Join(k.Flush(t.Context()), k.Trouble()); err != nil {
		t.Error(err)
	}
	for i := range 50 {
		if a, err := s.Progress(seat).Answer(t.Context(), "levels", i); err != nil || len(a) != 1 || a[0] != i {
			t.Errorf("answer %d: %v, %v", i, a, err)
		}
	}
}

func BenchmarkInteropServer(b *testing.B) {
	s, err := classroom.Open(b.Context(), pgtest.Start(b).Database())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	classroomtest.Benchmark(b, s)
}

// What somebody did who left while the server was away is kept when it is back, and the last of it
// when we end.
func TestInteropWhatWasDoneByWhoHasLeftIsKeptLater(t *testing.T) {
	server := pgtest.Start(t)
	address := server.Database()
	s := openServerUnclosed(t, address)
	classroomtest.Class(t, s, "5B", 2, false)
	leave := func(number, step int) {
		k := progress.Keep(s.Progress(classroom.Seat{Class: "5B", Number: number}))
		if err := k.Reach(t.Context(), "levels", step); !errors.Is(err, progress.ErrAway) {
			t.Errorf("while the server is away: %v", err)
		}
		if err := k.Close(); err != nil {
			t.Error(err)
		}
	}
	other := openServer(t, address, nil)
	server.Stop()
	leave(1, 3)
	server.Restart()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if l, err := other.Progress(classroom.Seat{Class: "5B", Number: 1}).Lesson(t.Context(), "levels"); err == nil && l.Step == 3 {
			break
		} else if time.Now().After(end) {
			t.Fatalf("it has %+v, %v", l, err)
		}
	}
	server.Stop()
	leave(1, 4)
	leave(2, 5)
	server.Restart()
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	for number, step := range map[int]int{1: 4, 2: 5} {
		if l, err := other.Progress(classroom.Seat{Class: "5B", Number: number}).Lesson(t.Context(), "levels"); err != nil || l.Step != step {
			t.Errorf("seat %d has %+v, %v", number, l, err)
		}
	}
	s = openServerUnclosed(t, address)
	server.Stop()
	leave(1, 6)
	unkept := (*classroom.Unkept)(nil)
	if err := s.Close(); !errors.Is(err, classroom.ErrAway) || !errors.As(err, &unkept) {
		t.Fatalf("what is not kept is not said: %v", err)
	}
	folder := t.TempDir()
	if _, err := unkept.Save(folder); err != nil {
		t.Fatal(err)
	}
	server.Restart()
	if files, err := classroom.TakeUp(t.Context(), other, folder, nil); files != 1 || err != nil {
		t.Errorf("%d files are taken up, %v", files, err)
	}
	if l, err := other.Progress(classroom.Seat{Class: "5B", Number: 1}).Lesson(t.Context(), "levels"); err != nil || l.Step != 6 {
		t.Errorf("in the end seat 1 has %+v, %v", l, err)
	}
}

// openServerUnclosed opens the classes of a database for a test that closes them itself.
func openServerUnclosed(t *testing.T, address string) classroom.Store {
	t.Helper()
	s, err := classroom.OpenCheaply(t.Context(), address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
