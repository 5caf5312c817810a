package classroom

import (
	"strings"
	"testing"
)

// FuzzParseSeat holds that a seat that is read is one that there may be, is written as it is read,
// and is a name that is safe in a path, a log and an address.
func FuzzParseSeat(f *testing.F) {
	for _, typed := range []string{
		"5B.12", "5b", "5B.0", "5B.01", "5B.+1", "5B.501", "5B.99999999999999999999", "..", "../5B", "5B.1.2", "-5B", "É.1", "ſ.1", "K.1", "5B\x00", "5B.1\n", " 5B.1", "", ".1",
		"SALLE-DES-MEDIAS.3", "SALLE-DES-MEDIA.3",
	} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		seat, err := ParseSeat(typed)
		if err != nil {
			if err != ErrNoSeat || seat != (Seat{}) {
				t.Fatalf("%q is %+v, %v", typed, seat, err)
			}
			return
		}
		if seat.Number < 0 || seat.Number > MostSeats || len(seat.Class) > MostCode || strings.Trim(seat.Class, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" ||
			seat.Class == "" || seat.Class[0] == '-' {
			t.Fatalf("%q is %+v", typed, seat)
		}
		if again, err := ParseSeat(seat.String()); err != nil || again != seat {
			t.Fatalf("%q is %+v, written %q, and read %+v, %v", typed, seat, seat.String(), again, err)
		}
		if again, err := ParseSeat(seat.Exactly()); err != nil || again != seat {
			t.Fatalf("%q is %+v, written %q, and read %+v, %v", typed, seat, seat.Exactly(), again, err)
		}
		_, number, numbered := strings.Cut(typed, ".")
		if seat.Teacher() != (!numbered || strings.Trim(number, "0") == "") {
			t.Fatalf("%q is %+v", typed, seat)
		}
	})
}

// FuzzParseCode holds that a code is read as the seat of its teacher is, and once read stays so.
func FuzzParseCode(f *testing.F) {
	for _, typed := range []string{"5B", "5b", "a-b", "-a", "5 B", "5B.1", "é", "İ", "ı", "", "AAAAAAAAAAAAAAAAA"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		code, err := ParseCode(typed)
		if seat, other := ParseSeat(typed); err == nil && (other != nil || seat != Seat{Class: code}) {
			t.Fatalf("%q is %q, and as a seat %+v, %v", typed, code, seat, other)
		}
		if again, twice := ParseCode(code); err == nil && (twice != nil || again != code) || err != nil && code != "" {
			t.Fatalf("%q is %q, %v, and again %q, %v", typed, code, err, again, twice)
		}
	})
}

// FuzzPlain holds that a secret is read the same however it is cut up, and once read stays so.
func FuzzPlain(f *testing.F) {
	for _, typed := range []string{"bado-kimu-rafe", "BAD0 K1MU|RÂFE", "\xff\xfe", "İ", "ﬁ", "e\u0301"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if read := plain(typed); plain(read) != read || plain(" "+typed+" -") != read {
			t.Fatalf("%q is %q, and again %q", typed, read, plain(read))
		}
	})
}
