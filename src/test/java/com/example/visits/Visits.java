package com.example.visits;

import org.springframework.data.jpa.repository.JpaRepository;

/** Where visits are stored. */
public interface Visits extends JpaRepository<Visit, String> {}
