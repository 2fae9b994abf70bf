package org.gongkai.office.bodies.signin;

/** An OpenID provider that may vouch for somebody. */
public record Provider(String id, String name) {}
