;; The loops that the widget counts and times, each twice: one number at a time, and four.
;; The two of a pair differ in the width of what they load, compute and store, and in the step; in nothing else.
;; Addresses count bytes, a float32 number has four. loops.ts is made of this file by make-loops.mjs.
(module
  (memory (export "memory") 8)

  ;; out[i] = x[i] + y[i]: x lies at 0, y at 8192, out at 16384; end is 4 n.
  (func (export "addOne") (param $end i32)
    (local $i i32)
    loop $next
      local.get $i
      local.get $i
      f32.load
      local.get $i
      f32.load offset=8192
      f32.add
      f32.store offset=16384
      local.get $i
      i32.const 4
      i32.add
      local.tee $i
      local.get $end
      i32.lt_u
      br_if $next
    end)

  (func (export "addFour") (param $end i32)
    (local $i i32)
    loop $next
      local.get $i
      local.get $i
      v128.load
      local.get $i
      v128.load offset=8192
      f32x4.add
      v128.store offset=16384
      local.get $i
      i32.const 16
      i32.add
      local.tee $i
      local.get $end
      i32.lt_u
      br_if $next
    end)

  ;; The sum of x[i] · y[i], in order.
  (func (export "dotOne") (param $end i32) (result f32)
    (local $i i32) (local $sum f32)
    loop $next
      local.get $sum
      local.get $i
      f32.load
      local.get $i
      f32.load offset=8192
      f32.mul
      f32.add
      local.set $sum
      local.get $i
      i32.const 4
      i32.add
      local.tee $i
      local.get $end
      i32.lt_u
      br_if $next
    end
    local.get $sum)

  ;; The same in four partial sums, one a lane, that are added at the end.
  (func (export "dotFour") (param $end i32) (result f32)
    (local $i i32) (local $sum v128)
    loop $next
      local.get $sum
      local.get $i
      v128.load
      local.get $i
      v128.load offset=8192
      f32x4.mul
      f32x4.add
      local.set $sum
      local.get $i
      i32.const 16
      i32.add
      local.tee $i
      local.get $end
      i32.lt_u
      br_if $next
    end
    local.get $sum
    f32x4.extract_lane 0
    local.get $sum
    f32x4.extract_lane 1
    f32.add
    local.get $sum
    f32x4.extract_lane 2
    local.get $sum
    f32x4.extract_lane 3
    f32.add
    f32.add)

  ;; C = A B, all three n by n, row after row: for each number of C, over k in order, a product and then a sum. n is at
  ;; least 1, here and below, and a multiple of 4 where there are four lanes.
  (func (export "matmulOne") (param $a i32) (param $b i32) (param $c i32) (param $n i32)
    (local $row i32) (local $end i32) (local $column i32) (local $columns i32) (local $p i32) (local $q i32) (local $sum f32)
    local.get $n
    i32.const 4
    i32.mul
    local.set $row
    local.get $a
    local.get $n
    local.get $row
    i32.mul
    i32.add
    local.set $end
    local.get $b
    local.get $row
    i32.add
    local.set $columns
    loop $rows
      local.get $b
      local.set $column
      loop $across
        f32.const 0
        local.set $sum
        local.get $a
        local.set $p
        local.get $column
        local.set $q
        loop $next
          local.get $sum
          local.get $p
          f32.load
          local.get $q
          f32.load
          f32.mul
          f32.add
          local.set $sum
          local.get $q
          local.get $row
          i32.add
          local.set $q
          local.get $p
          i32.const 4
          i32.add
          local.tee $p
          local.get $a
          local.get $row
          i32.add
          i32.lt_u
          br_if $next
        end
        local.get $c
        local.get $sum
        f32.store
        local.get $c
        i32.const 4
        i32.add
        local.set $c
        local.get $column
        i32.const 4
        i32.add
        local.tee $column
        local.get $columns
        i32.lt_u
        br_if $across
      end
      local.get $a
      local.get $row
      i32.add
      local.tee $a
      local.get $end
      i32.lt_u
      br_if $rows
    end)

  ;; The same for four columns of C side by side: one number of A meets four of B.
  (func (export "matmulFour") (param $a i32) (param $b i32) (param $c i32) (param $n i32)
    (local $row i32) (local $end i32) (local $column i32) (local $columns i32) (local $p i32) (local $q i32) (local $sum v128)
    local.get $n
    i32.const 4
    i32.mul
    local.set $row
    local.get $a
    local.get $n
    local.get $row
    i32.mul
    i32.add
    local.set $end
    local.get $b
    local.get $row
    i32.add
    local.set $columns
    loop $rows
      local.get $b
      local.set $column
      loop $across
        v128.const f32x4 0 0 0 0
        local.set $sum
        local.get $a
        local.set $p
        local.get $column
        local.set $q
        loop $next
          local.get $sum
          local.get $p
          v128.load32_splat
          local.get $q
          v128.load
          f32x4.mul
          f32x4.add
          local.set $sum
          local.get $q
          local.get $row
          i32.add
          local.set $q
          local.get $p
          i32.const 4
          i32.add
          local.tee $p
          local.get $a
          local.get $row
          i32.add
          i32.lt_u
          br_if $next
        end
        local.get $c
        local.get $sum
        v128.store
        local.get $c
        i32.const 16
        i32.add
        local.set $c
        local.get $column
        i32.const 16
        i32.add
        local.tee $column
        local.get $columns
        i32.lt_u
        br_if $across
      end
      local.get $a
      local.get $row
      i32.add
      local.tee $a
      local.get $end
      i32.lt_u
      br_if $rows
    end)
)
