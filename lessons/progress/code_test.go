package progress

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func seventeen() []string {
	ids := make([]string, 17)
	for i := range ids {
		ids[i] = fmt.Sprintf("lesson-%d", i)
	}
	return ids
}

// someone is a learner who passed some lessons and is in the middle of another.
func someone(ids []string, r *rand.Rand) map[string]Lesson {
	done := map[string]Lesson{}
	for _, id := range ids {
		if r.IntN(2) == 0 {
			done[id] = Lesson{Passed: true, At: time.Unix(1, 0)}
		}
	}
	done[ids[r.IntN(len(ids))]] = Lesson{Step: 1 + r.IntN(20), At: time.Unix(2, 0)}
	return done
}

// carried is what of it a code carries: no times.
func carried(done map[string]Lesson) map[string]Lesson {
	bare := map[string]Lesson{}
	for id, l := range done {
		bare[id] = Lesson{Step: l.Step, Passed: l.Passed}
	}
	return bare
}

func TestACodeCarriesTheProgress(t *testing.T) {
	ids := seventeen()
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		done := someone(ids, r)
		code := Code(ids, done)
		if len(code) != len("ABCD-EFGH-JKLM") {
			t.Fatalf("%q: seventeen lessons need twelve letters", code)
		}
		if strings.ContainsAny(code, "01IO") {
			t.Fatalf("%q has letters that look alike", code)
		}
		for _, typed := range []string{code, strings.ToLower(code), " " + strings.ReplaceAll(code, "-", " ") + "\n", strings.ReplaceAll(code, "-", "–")} {
			got, err := ReadCode(ids, typed)
			if err != nil {
				t.Fatalf("%q: %v", typed, err)
			}
			if diff := cmp.Diff(carried(done), got); diff != "" {
				t.Fatalf("%q (-want +got):\n%s", typed, diff)
			}
		}
	}
}

// One wrong letter, or two that changed places, is never taken for another's code; the
// code that was meant is found again.
func TestAWrongLetterIsFoundAndMended(t *testing.T) {
	ids := seventeen()
	r := rand.New(rand.NewPCG(3, 4))
	mended := 0
	for range 20 {
		code := Code(ids, someone(ids, r))
		at := r.IntN(len(code))
		for code[at] == '-' {
			at = r.IntN(len(code))
		}
		for _, letter := range letters {
			wrong := code[:at] + string(letter) + code[at+1:]
			if wrong == code {
				continue
			}
			if _, err := ReadCode(ids, wrong); err == nil {
				t.Fatalf("%q was read, %q was meant", wrong, code)
			}
			if Suggest(ids, wrong) == code {
				mended++
			}
		}
		swapped := []byte(code)
		swapped[0], swapped[1] = swapped[1], swapped[0]
		if swapped[0] != swapped[1] && Suggest(ids, string(swapped)) != code {
			t.Errorf("%q: two letters changed places, and the code is not found", swapped)
		}
	}
	if all := 20 * 31; mended < all*95/100 {
		t.Errorf("of %d codes with a wrong letter, %d are mended", all, mended)
	}
}

func TestCodesThatCannotBeRead(t *testing.T) {
	ids := seventeen()
	code := Code(ids, map[string]Lesson{ids[0]: {Passed: true}})
	others := append([]string{"another"}, ids[1:]...)
	for name, test := range map[string]struct {
		ids  []string
		code string
		want error
	}{
		"empty":                 {ids, "", ErrCodeLength},
		"a letter short":        {ids, code[:len(code)-1], ErrCodeLength},
		"a group too much":      {ids, code + "-ABCD", ErrCodeLength},
		"a group short":         {ids, code[:9], ErrCodeLength},
		"a zero":                {ids, "0" + code[1:], ErrCodeLetter},
		"an accent":             {ids, "é" + code[1:], ErrCodeLetter},
		"another course":        {others, code, ErrCodeWrong},
		"a course with fewer":   {ids[:16], code, ErrCodeWrong},
		"a version of tomorrow": {ids, "9" + code[1:], ErrCodeWrong},
	} {
		if _, err := ReadCode(test.ids, test.code); !errors.Is(err, test.want) {
			t.Errorf("%s: the error is %v, want %v", name, err, test.want)
		}
	}
}

// A course that grew still takes the codes of before.
func TestACodeOutlivesNewLessons(t *testing.T) {
	ids := seventeen()
	code := Code(ids, map[string]Lesson{ids[3]: {Passed: true}})
	got, err := ReadCode(append(ids, "one-more"), code)
	if err != nil || !got[ids[3]].Passed {
		t.Errorf("%v, %v", got, err)
	}
}

func FuzzReadCode(f *testing.F) {
	ids := seventeen()
	f.Add(Code(ids, nil))
	f.Add("ABCD-EFGH-JKLM")
	f.Fuzz(func(t *testing.T, typed string) {
		done, err := ReadCode(ids, typed)
		if err != nil {
			_ = Suggest(ids, typed[:min(len(typed), 40)])
			return
		}
		// What is read is written again as the same code.
		at := func(l Lesson) Lesson {
			if !l.Passed {
				l.At = time.Unix(1, 0)
			}
			return l
		}
		for id, l := range done {
			done[id] = at(l)
		}
		again, err := ReadCode(ids, Code(ids, done))
		if err != nil || len(again) != len(done) {
			t.Fatalf("%q: %v, then %v (%v)", typed, done, again, err)
		}
	})
}
