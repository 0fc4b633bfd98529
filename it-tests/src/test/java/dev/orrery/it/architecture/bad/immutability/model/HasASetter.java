package dev.orrery.it.architecture.bad.immutability.model;

interface HasASetter {
    void setName(String name);
}
