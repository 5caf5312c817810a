package activity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// taken is an answer and the move that was made from it.
type taken struct {
	answer      Answer
	line, depth int
	id          string
}

// Whatever is moved, each line is there once, no level is skipped that was not skipped
// before, what is below a line stays below it, and the same steps backwards lead back.
func TestRandomMovesKeepEveryLine(t *testing.T) {
	for name, sample := range samples() {
		if sample.kind != OrderKind && sample.kind != OutlineKind {
			continue
		}
		a := parsed(t, sample.kind, sample.source)
		for seed := range uint64(200) {
			random := rand.New(rand.NewPCG(seed, 7))
			now := a.Start()
			for range 60 {
				rows := a.Rows(now)
				row := random.IntN(len(rows))
				options := a.Options(now, row)
				if len(options) == 0 {
					continue
				}
				option := random.IntN(len(options))
				next := a.Apply(now, row, option)
				if !a.Fits(next) || slices.Equal(next, now) {
					t.Fatalf("%s, seed %d: %v, %s of row %d gives %v", name, seed, now, options[option].ID, row, next)
				}
				if skips(a.Rows(next)) > skips(rows) {
					t.Fatalf("%s, seed %d: %v, %s of row %d skips a level: %v", name, seed, now, options[option].ID, row, next)
				}
				wantTogether(t, rows, a.Rows(next), row)
				wantBack(t, a, taken{now, rows[row].Line, rows[row].Depth, options[option].ID}, next)
				now = next
			}
		}
	}
}

// skips counts the rows that stand more than one level below the row above them.
func skips(rows []Row) int {
	n, above := 0, -1
	for _, r := range rows {
		if r.Depth > above+1 {
			n++
		}
		above = r.Depth
	}
	return n
}

// wantTogether fails when a line that was below the moved one does not follow it.
func wantTogether(t *testing.T, before, after []Row, row int) {
	t.Helper()
	to := slices.IndexFunc(after, func(r Row) bool { return r.Line == before[row].Line })
	for i := row + 1; i < len(before) && before[i].Depth > before[row].Depth; i++ {
		by := i - row
		if to+by >= len(after) || after[to+by].Line != before[i].Line || after[to+by].Depth-after[to].Depth != before[i].Depth-before[row].Depth {
			t.Fatalf("%v is left behind: %v", before[i], after)
		}
	}
}

// wantBack fails when the opposite move does not lead back to where the line was. One
// that has gone up past a skipped level cannot go back, and a branch that took its
// neighbours in by going up a level takes them along.
func wantBack(t *testing.T, a Activity, was taken, now Answer) {
	t.Helper()
	opposite := map[string]string{UpID: DownID, DownID: UpID}[was.id]
	start := skips(a.Rows(was.answer)) > 0
	if opposite == "" || start {
		return
	}
	row := slices.IndexFunc(a.Rows(now), func(r Row) bool { return r.Line == was.line })
	option := slices.IndexFunc(a.Options(now, row), func(o Option) bool { return o.ID == opposite })
	if option < 0 || !slices.Equal(a.Apply(now, row, option), was.answer) {
		t.Fatalf("%v, %s of line %d gives %v, and no way back", was.answer, was.id, was.line, now)
	}
}

// Every order without a start is shown in one that is not the right one, and always in
// the same.
func TestAnOrderIsNeverShownInTheRightOne(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		o := &Order{}
		for range 2 + random.IntN(6) {
			o.Lines = append(o.Lines, OrderLine{Text: string(rune('a' + random.IntN(26)))})
		}
		start := o.Start()
		if slices.IsSorted(start) || !o.Fits(start) || !slices.Equal(start, o.Start()) {
			t.Fatalf("%v is shown as %v", o.Lines, start)
		}
	}
}

func TestMovesOfAnOutline(t *testing.T) {
	// 1 A, 2 a, 3 x, 2 b, 1 B, 1 C
	whole := tree{{0, 1}, {1, 2}, {2, 3}, {3, 2}, {4, 1}, {5, 1}}
	for _, test := range []struct {
		name string
		row  int
		id   string
		want tree // nil where it cannot be made
	}{
		{"a branch goes down past the next one", 0, DownID, tree{{4, 1}, {0, 1}, {1, 2}, {2, 3}, {3, 2}, {5, 1}}},
		{"a sub-part goes down past its neighbour, with what is below it", 1, DownID, tree{{0, 1}, {3, 2}, {1, 2}, {2, 3}, {4, 1}, {5, 1}}},
		{"the last sub-part goes to the next part", 3, DownID, tree{{0, 1}, {1, 2}, {2, 3}, {4, 1}, {3, 2}, {5, 1}}},
		{"a deep one goes to the next that can take it", 2, DownID, tree{{0, 1}, {1, 2}, {3, 2}, {2, 3}, {4, 1}, {5, 1}}},
		{"the first sub-part cannot go above its part", 1, UpID, nil},
		{"the first part cannot go up", 0, UpID, nil},
		{"the last part cannot go down", 5, DownID, nil},
		{"a part goes up past a whole branch", 4, UpID, tree{{4, 1}, {0, 1}, {1, 2}, {2, 3}, {3, 2}, {5, 1}}},
		{"a branch is promoted with what is below it", 1, PromoteID, tree{{0, 1}, {1, 1}, {2, 2}, {3, 2}, {4, 1}, {5, 1}}},
		{"level 1 is the top", 0, PromoteID, nil},
		{"a part is demoted below the one before", 4, DemoteID, tree{{0, 1}, {1, 2}, {2, 3}, {3, 2}, {4, 2}, {5, 1}}},
		{"one level at a time", 3, DemoteID, tree{{0, 1}, {1, 2}, {2, 3}, {3, 3}, {4, 1}, {5, 1}}},
		{"not two below the one before", 2, DemoteID, nil},
		{"the first part has nothing to stand below", 0, DemoteID, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			moved, ok := whole.move(test.row, test.id)
			if ok != (test.want != nil) || ok && !slices.Equal(moved, test.want) {
				t.Errorf("%v, %v; want %v", moved, ok, test.want)
			}
		})
	}
}

func TestPieces(t *testing.T) {
	words := func(text string) Piece { return Piece{Text: text} }
	marks := func(sign Sign, count int) Piece { return Piece{Sign: sign, Count: count} }
	for line, want := range map[string][]Piece{
		"A plain line":             {words("A plain line")},
		"{tab}{tab}A{return}":      {marks(TabSign, 2), words("A"), marks(ReturnSign, 1)},
		"A{space}{space}B":         {words("A"), marks(SpaceSign, 2), words("B")},
		"A{space}B":                {words("A"), marks(SpaceSign, 1), words("B")},
		"two  spaces as typed":     {words("two"), marks(SpaceSign, 2), words("spaces as typed")},
		" at the beginning":        {marks(SpaceSign, 1), words("at the beginning")},
		"before a mark {return}":   {words("before a mark"), marks(SpaceSign, 1), marks(ReturnSign, 1)},
		"{tab} after a mark":       {marks(TabSign, 1), marks(SpaceSign, 1), words("after a mark")},
		"10{nbsp}km{break}{page}é": {words("10"), marks(NoBreakSign, 1), words("km"), marks(BreakSign, 1), marks(PageSign, 1), words("é")},
		"mixed {space}spaces":      {words("mixed"), marks(SpaceSign, 2), words("spaces")},
	} {
		got, err := Pieces(line)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v; want %v", line, got, err, want)
		}
	}
	if got := Words([]Piece{marks(TabSign, 1), words("One"), marks(SpaceSign, 3), words("two")}); got != "One two" {
		t.Errorf("the words are %q", got)
	}
}

// What the checks of an outline accept can be reached: every order of the same levels by
// up and down, every level of the same order by promote and demote, from a start that
// skips levels too.
func TestEveryOutlineCanBeReached(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	whole := func(n, most int) tree {
		made := tree{}
		for i := range n {
			level := 1
			if i > 0 {
				level += random.IntN(min(made[i-1].level+1, most))
			}
			made = append(made, heading{i, level})
		}
		return made
	}
	for range 60 {
		n := 2 + random.IntN(4)
		start, wanted := whole(n, 3), whole(n, 3)
		if !reached(start, wanted, PromoteID, DemoteID) {
			t.Errorf("%v does not lead to %v by its levels", start, wanted)
		}
		skipping := slices.Clone(start)
		skipping[n-1].level = 4
		if !reached(skipping, wanted, PromoteID, DemoteID) {
			t.Errorf("%v does not lead to %v by its levels", skipping, wanted)
		}
		shuffled := slices.Clone(start)
		for {
			random.Shuffle(n, func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			if skipsNone(shuffled) {
				break
			}
		}
		if !reached(start, shuffled, UpID, DownID) {
			t.Errorf("%v does not lead to %v by its order", start, shuffled)
		}
	}
}

func skipsNone(t tree) bool {
	above := 0
	for _, h := range t {
		if h.level > above+1 {
			return false
		}
		above = h.level
	}
	return true
}

// reached reports whether some moves lead from one outline to another.
func reached(from, to tree, moves ...string) bool {
	seen := map[string]bool{}
	for queue := []tree{from}; len(queue) > 0; queue = queue[1:] {
		if slices.Equal(queue[0], to) {
			return true
		}
		for row := range queue[0] {
			for _, id := range moves {
				moved, ok := queue[0].move(row, id)
				if key := fmt.Sprint(moved); ok && !seen[key] {
					seen[key] = true
					queue = append(queue, moved)
				}
			}
		}
	}
	return false
}
