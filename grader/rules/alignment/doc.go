// Package alignment lays the headings of a document beside the outline that a work
// asks for, and says which heading stands for which item, the way a person would
// compare the two lists.
//
// # How it decides
//
//   - [Align] makes the nested outline one list of slots (slots.go);
//   - it pairs slots and headings in order, so that as much as possible is paired:
//     the longest common subsequence, where the right text at the right level
//     counts most, and a misspelt text at a wrong level least (pair.go);
//   - a slot without a heading looks for one that stands elsewhere: it is out of
//     order;
//   - the headings that are left are covered by a wildcard, free because they are
//     deeper than what the outline speaks of, or not asked for (left.go);
//   - wildcards that stand side by side share the headings between them, in order, so that
//     as little as can be is wrong (share.go).
//
// A wildcard may have an outline below it: each heading that it stands for is then a part
// with that outline of its own, which is aligned by itself (parts.go).
package alignment
