/** Keeps interchangeable pods running, and replaces them step by step when their template changes. See README.md. */
@NullMarked
package dev.orrery.controllers.deployment;

import org.jspecify.annotations.NullMarked;
