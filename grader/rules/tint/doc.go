// Package tint judges colours: how much one stands out from another, and what people
// call one.
package tint
