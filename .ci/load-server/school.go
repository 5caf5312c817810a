package main

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
)

// code is the class of the learners.
const code = "LOAD"

// build builds the program.
func build(ctx context.Context, program string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-o", program, ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// school is a class, the processes that serve it, and a key that all its seats know.
type school struct {
	options
	data    string
	classes classroom.Store
	key     gossh.Signer
	secrets []string // the first is the teacher's
	servers []*server
}

// open makes the class, and begins the processes.
func open(ctx context.Context, o options, room string) (*school, error) {
	s := &school{options: o, data: filepath.Join(room, "data")}
	if err := os.Mkdir(s.data, 0o700); err != nil {
		return nil, err
	}
	address := o.dsn
	if address == "" {
		address = filepath.Join(s.data, "classes.db")
	}
	var err error
	if s.classes, err = classroom.Open(ctx, address); err != nil {
		return nil, err
	}
	if err := s.enrol(ctx); err != nil {
		return nil, err
	}
	for i := range o.processes {
		v := &server{school: s, log: filepath.Join(room, fmt.Sprintf("log-%d", i))}
		s.servers = append(s.servers, v)
		if err := v.begin(); err != nil {
			s.close()
			return nil, err
		}
	}
	return s, nil
}

// enrol makes the class, whose seats all know the key.
func (s *school) enrol(ctx context.Context) error {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	if s.key, err = gossh.NewSignerFromKey(key); err != nil {
		return err
	}
	if _, err := s.classes.Forget(ctx, code); err != nil && !errors.Is(err, classroom.ErrNoClass) {
		return err
	}
	for range 1 + s.seats + s.browsers {
		s.secrets = append(s.secrets, classroom.NewSecret())
	}
	if err := s.classes.NewClass(ctx, classroom.Class{Code: code, Seats: s.seats + s.browsers, Made: time.Now()}, s.secrets); err != nil {
		return err
	}
	for i := range s.seats {
		seat := classroom.Seat{Class: code, Number: i + 1}
		if err := s.classes.Bind(ctx, seat, classroom.Key(gossh.FingerprintSHA256(s.key.PublicKey()))); err != nil {
			return err
		}
	}
	return nil
}

// close ends everything.
func (s *school) close() {
	for _, v := range s.servers {
		v.end(os.Interrupt)
	}
	_ = s.classes.Close()
}

// server is a process that serves the class.
type server struct {
	*school
	cmd     *exec.Cmd
	address string // by SSH
	pages   string // for browsers
	log     string
}

// begin begins the process, and waits until it listens.
func (v *server) begin() error {
	for _, address := range []*string{&v.address, &v.pages} {
		if *address == "" {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				return err
			}
			*address = l.Addr().String()
			_ = l.Close() // it is free now
		}
	}
	log, err := os.OpenFile(v.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }() // the process has its own
	v.cmd = exec.Command(v.program, "serve", "--lang", "en", "--listen", v.address, "--http", v.pages, "--data", v.data)
	v.cmd.Env = append(os.Environ(), "DATABASE_URL="+v.dsn)
	v.cmd.Stdout, v.cmd.Stderr = log, log
	if err := v.cmd.Start(); err != nil {
		return err
	}
	for range 600 {
		if c, err := net.Dial("tcp", v.address); err == nil {
			return c.Close()
		}
		time.Sleep(100 * time.Millisecond)
	}
	said, _ := os.ReadFile(v.log)
	return fmt.Errorf("the server does not listen: %s", said)
}

// end ends the process.
func (v *server) end(how os.Signal) {
	if v.cmd != nil && v.cmd.Process != nil {
		_ = v.cmd.Process.Signal(how)
		_ = v.cmd.Wait()
	}
}

// work is the time of the processor that the process has taken (proc(5), /proc/PID/stat: hundredths of
// a second).
func (v *server) work() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", v.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

// memory is what the process has of its own in memory, in bytes.
func (v *server) memory() int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", v.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, _ := strconv.Atoi(strings.Fields(rest)[0])
			return n << 10
		}
	}
	return 0
}

// sum adds up what all processes take.
func sum[T int | time.Duration](servers []*server, of func(*server) T) (all T) {
	for _, v := range servers {
		all += of(v)
	}
	return all
}
