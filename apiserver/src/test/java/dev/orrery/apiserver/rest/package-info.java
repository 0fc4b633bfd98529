@NullMarked
package dev.orrery.apiserver.rest;

import org.jspecify.annotations.NullMarked;
