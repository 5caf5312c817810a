package classroom

import (
	"fmt"
	"strconv"
	"strings"
)

// Seat is a place in a class. Number 0 is the teacher's.
type Seat struct {
	Class  string // the code, in capitals
	Number int
}

// Teacher reports whether the seat is the teacher's place.
func (s Seat) Teacher() bool { return s.Number == 0 }

// String returns what a person types before the @ of the address: "5B.12", and "5B" for the
// teacher's place.
func (s Seat) String() string {
	if s.Teacher() {
		return s.Class
	}
	return fmt.Sprintf("%s.%d", s.Class, s.Number)
}

// Exactly returns what leads to the seat in every class: in an open one the code alone leads to a free
// seat, and "5B.0" to the teacher's place.
func (s Seat) Exactly() string { return fmt.Sprintf("%s.%d", s.Class, s.Number) }

// The limits of a class.
const (
	MostCode  = 16  // characters of a code
	MostSeats = 500 // of a class
)

// ParseSeat reads what [Seat.String] and [Seat.Exactly] write, in capitals or not. The error is
// [ErrNoSeat].
func ParseSeat(typed string) (Seat, error) {
	code, number, numbered := strings.Cut(typed, ".")
	seat := Seat{}
	var err error
	if seat.Class, err = ParseCode(code); err != nil {
		return Seat{}, ErrNoSeat
	}
	if !numbered {
		return seat, nil
	}
	n, err := strconv.ParseUint(number, 10, 16)
	if err != nil || n > MostSeats {
		return Seat{}, ErrNoSeat
	}
	seat.Number = int(n)
	return seat, nil
}

// ParseCode reads the code of a class: letters of a to z, digits and hyphens, in capitals or not,
// beginning with a letter or a digit. The error is [ErrCode].
func ParseCode(typed string) (string, error) {
	code := strings.ToUpper(typed)
	if code == "" || len(code) > MostCode || code[0] == '-' {
		return "", ErrCode
	}
	for _, r := range code {
		if (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' {
			return "", ErrCode
		}
	}
	return code, nil
}
