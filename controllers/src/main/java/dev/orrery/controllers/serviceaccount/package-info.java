/** The service account controller: every namespace has an account named {@code default}. */
@NullMarked
package dev.orrery.controllers.serviceaccount;

import org.jspecify.annotations.NullMarked;
