package dev.orrery.model.quantity;

/** The family of suffixes that a quantity was written with, and is printed with again. */
enum QuantityFormat {
    /** {@code n u m}, nothing, {@code k M G T P E}: powers of ten. */
    DECIMAL_SI,
    /** {@code Ki Mi Gi Ti Pi Ei}: powers of 1024. */
    BINARY_SI,
    /** {@code e3}, {@code E3}: a power of ten, spelled. */
    DECIMAL_EXPONENT
}
