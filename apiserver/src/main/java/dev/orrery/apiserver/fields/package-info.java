/** Keeps account of who manages which fields of an object, and applies what somebody wants to be there. */
@NullMarked
package dev.orrery.apiserver.fields;

import org.jspecify.annotations.NullMarked;
