"""Bones, joints, muscles and tendons."""
