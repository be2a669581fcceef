#!/usr/bin/env python3
"""What PyTorch makes of the same weights: one LSTM step at batch 1 on one thread, and training of a small LSTM.

    pytorch_step.py FILE.safetensors [--prefix P] [--input NAME] [--steps N] [--train-steps N] [--threads N]

Needs PyTorch 1.13 or newer (Debian: python3-torch), and nothing else that is not in the standard library.
Prints one JSON object:
    version                PyTorch's
    blas                   the file of the linear algebra it computes with: with Debian's reference BLAS a step takes ten times as long
                           as with OpenBLAS, so that figures without this name say little
    lstm, cells            {"p50_us", "p99_us"} of one step through nn.LSTM, and through one nn.LSTMCell per layer
    outputs                top layer's output at each row of the tensor NAME, row by row, each row following the last
    train_tokens_per_second   LSTM 2x256, 512 symbols, sequences of 256, batches of 16, AdamW, clip 1; absent without --train-steps
Exit status 3: PyTorch is not there.
"""
import argparse
import ctypes
import json
import os
import struct
import sys
import time

try:
    import torch
except ImportError:
    sys.exit(3)

SETTLING = 50


def read_safetensors(path):
    """Name to (shape, tensor of float32)."""
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8:8 + length])
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != "F32":
            sys.exit(f"{path}: tensor {name} is {entry['dtype']}, F32 is asked for")
        begin, end = entry["data_offsets"]
        part = bytearray(data[8 + length + begin:8 + length + end])
        tensors[name] = torch.frombuffer(part, dtype=torch.float32).reshape(entry["shape"])
    return tensors


def keep_freed_memory():
    """The same settings of the C library's heap as on the other side of the comparison."""
    try:
        libc = ctypes.CDLL("libc.so.6")
    except OSError:
        return
    if not libc.mallopt(-3, 1 << 30):
        libc.mallopt(-3, 32 << 20)
    libc.mallopt(-1, 2**31 - 1)
    libc.mallopt(-2, 64 << 20)


def blas():
    """The path of the linear algebra that is loaded, or None."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            return next((os.path.realpath(line.split()[-1]) for line in maps if "blas" in line or "mkl_core" in line), None)
    except OSError:
        return None


def use_threads(count):
    """PyTorch's threads, and OpenBLAS's own, which do not follow them in every build."""
    torch.set_num_threads(count)
    if blas() is not None and "openblas" in blas():
        ctypes.CDLL(blas()).openblas_set_num_threads(count)


def stay_on_one_processor():
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    try:
        os.setpriority(os.PRIO_PROCESS, 0, -20)
    except (OSError, AttributeError):
        pass


def measure(rows, steps, step):
    outputs = [step(row).reshape(-1).clone() for row in rows]
    times = []
    for i in range(SETTLING + steps):
        row = rows[i % len(rows)]
        before = time.perf_counter_ns()
        step(row)
        times.append(time.perf_counter_ns() - before)
    times = sorted(times[SETTLING:])
    figures = {"p50_us": times[len(times) // 2] / 1000, "p99_us": times[len(times) * 99 // 100] / 1000}
    return figures, torch.stack(outputs)


def lstm_step(weights, width, hidden, layers):
    lstm = torch.nn.LSTM(width, hidden, layers).eval()
    lstm.load_state_dict(weights)
    state = [torch.zeros(layers, 1, hidden), torch.zeros(layers, 1, hidden)]  # [layers, batch, hidden]

    def step(row):
        y, (state[0], state[1]) = lstm(row.reshape(1, 1, width), (state[0], state[1]))
        return y

    return step


def cell_step(weights, width, hidden, layers):
    cells, states = [], []
    for layer in range(layers):
        cell = torch.nn.LSTMCell(width if layer == 0 else hidden, hidden).eval()
        cell.load_state_dict({kind: weights[f"{kind}_l{layer}"] for kind in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")})
        cells.append(cell)
        states.append((torch.zeros(1, hidden), torch.zeros(1, hidden)))  # [batch, hidden]

    def step(row):
        x = row
        for layer, cell in enumerate(cells):
            states[layer] = cell(x, states[layer])
            x = states[layer][0]
        return x

    return step


def steps_of(path, prefix, input_name, steps):
    use_threads(1)
    tensors = read_safetensors(path)
    weights = {name[len(prefix):]: t for name, t in tensors.items()
               if name.startswith(prefix) and name[len(prefix):].startswith(("weight_ih_l", "weight_hh_l", "bias_ih_l", "bias_hh_l"))}
    if "weight_ih_l0" not in weights or input_name not in tensors:
        sys.exit(f"{path}: there is no LSTM under '{prefix}', or no tensor '{input_name}' to feed it")
    hidden, width = weights["weight_ih_l0"].shape[0] // 4, weights["weight_ih_l0"].shape[1]
    layers = sum(name.startswith("weight_ih_l") for name in weights)
    rows = [row.reshape(1, width) for row in tensors[input_name].reshape(-1, width)]
    with torch.inference_mode():
        lstm, outputs = measure(rows, steps, lstm_step(weights, width, hidden, layers))
        cells, same = measure(rows, steps, cell_step(weights, width, hidden, layers))
    if not torch.allclose(outputs, same, atol=1e-4, rtol=0):
        sys.exit("PyTorch's layer and its cells disagree about the same weights")
    return {"lstm": lstm, "cells": cells, "outputs": outputs.reshape(-1).tolist()}


def train_tokens_per_second(threads, steps, vocabulary=512, width=256, length=256, batch=16, settling=2):
    use_threads(threads)
    torch.manual_seed(1)
    embedding = torch.nn.Embedding(vocabulary, width)
    lstm = torch.nn.LSTM(width, width, 2, batch_first=True)
    head = torch.nn.Linear(width, vocabulary)
    parameters = [*embedding.parameters(), *lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=1e-3)
    tokens = torch.randint(vocabulary, (batch, length + 1))
    for i in range(-settling, steps):
        if i == 0:
            start = time.perf_counter()
        y, _ = lstm(embedding(tokens[:, :-1]))
        loss = torch.nn.functional.cross_entropy(head(y).reshape(-1, vocabulary), tokens[:, 1:].reshape(-1))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1)
        optimizer.step()
        loss.item()
    return batch * length * steps / (time.perf_counter() - start)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--prefix", default="", help="what stands before weight_ih_l0 in the names")
    parser.add_argument("--input", default="input", help="the tensor of rows to feed")
    parser.add_argument("--steps", type=int, default=2000, help="steps to time, of each kind")
    parser.add_argument("--train-steps", type=int, default=0, help="training steps to time")
    parser.add_argument("--threads", type=int, default=1, help="threads while training")
    asked = parser.parse_args()

    keep_freed_memory()
    figures = {"version": torch.__version__, "blas": os.path.basename(blas() or "built in")}
    if asked.train_steps > 0:
        figures["train_tokens_per_second"] = train_tokens_per_second(asked.threads, asked.train_steps)
    stay_on_one_processor()
    figures.update(steps_of(asked.file, asked.prefix, asked.input, asked.steps))
    json.dump(figures, sys.stdout)
    print()


if __name__ == "__main__":
    main()
