import { z } from 'zod'

// SECURITY: zod would try to compile its checks with `new Function`; the page's policy forbids code made from text.
z.config({ jitless: true })
