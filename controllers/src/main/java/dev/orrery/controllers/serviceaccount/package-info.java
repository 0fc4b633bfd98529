/** Gives every namespace its default service account. */
@NullMarked
package dev.orrery.controllers.serviceaccount;

import org.jspecify.annotations.NullMarked;
