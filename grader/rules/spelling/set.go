package spelling

import "slices"

// Set finds a text among many, each under its number. The numbers must be added in order.
// Looking up takes a moment however many there are.
type Set struct {
	full, bare map[string][]int
}

// Add adds a text under a number, which is not below the one before.
func (s *Set) Add(k Key, number int) {
	if s.full == nil {
		s.full, s.bare = map[string][]int{}, map[string][]int{}
	}
	if k.full == "" {
		return
	}
	s.full[k.full] = append(s.full[k.full], number)
	if k.bare != k.full {
		s.bare[k.bare] = append(s.bare[k.bare], number)
	}
}

// IsEmpty reports whether the set has no text.
func (s *Set) IsEmpty() bool { return len(s.full) == 0 }

// Has reports whether the text is the same as one of the set, or one of them the same as it:
// either may have a typed number that the other one has not.
func (s *Set) Has(k Key) bool {
	return k.full != "" && (len(s.full[k.full]) > 0 || len(s.full[k.bare]) > 0 || len(s.bare[k.full]) > 0)
}

// Met returns the numbers of the texts that are the asked one, in their order: those that are
// it with all they have, and those that are it without the number typed before them.
func (s *Set) Met(asked Key) (full, bare []int) {
	if asked.full == "" {
		return nil, nil
	}
	return s.full[asked.full], s.bare[asked.full]
}

// Asks reports whether one of the set is what the text stands for; see [Key.Same].
func (s *Set) Asks(text Key) bool {
	return text.full != "" && (len(s.full[text.full]) > 0 || len(s.full[text.bare]) > 0)
}

// Exact reports whether the set has the very text, numbers included.
func (s *Set) Exact(k Key) bool { return len(s.full[k.full]) > 0 }

// WithoutNumber returns the number of the first text that is the same without the number typed
// before the given one.
func (s *Set) WithoutNumber(k Key) (number int, ok bool) {
	if numbers := s.full[k.bare]; k.bare != "" && len(numbers) > 0 {
		return numbers[0], true
	}
	return 0, false
}

// First returns the number of the first text that is the same; see [Set.Has].
func (s *Set) First(k Key) (number int, ok bool) { return s.From(k, -1<<31) }

// From returns the lowest number, not below a given one, of a text that is the same; see
// [Set.Has].
func (s *Set) From(k Key, least int) (number int, ok bool) {
	if k.full == "" {
		return 0, false
	}
	for _, numbers := range [...][]int{s.full[k.full], s.full[k.bare], s.bare[k.full]} {
		i, _ := slices.BinarySearch(numbers, least)
		if i < len(numbers) && (!ok || numbers[i] < number) {
			number, ok = numbers[i], true
		}
	}
	return number, ok
}
