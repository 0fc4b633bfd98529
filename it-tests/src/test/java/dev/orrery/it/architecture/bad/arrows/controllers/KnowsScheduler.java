package dev.orrery.it.architecture.bad.arrows.controllers;

import dev.orrery.it.architecture.bad.arrows.scheduler.KnowsStorage;

public record KnowsScheduler(KnowsStorage outward) {}
