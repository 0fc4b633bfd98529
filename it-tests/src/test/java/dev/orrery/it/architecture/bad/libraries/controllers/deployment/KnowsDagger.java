package dev.orrery.it.architecture.bad.libraries.controllers.deployment;

import dagger.Lazy;

record KnowsDagger(Lazy<String> name) {}
